package bg.registratura.frontdesk.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.Beside;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Particulars;
import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Sex;
import bg.registratura.search.Match;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person among those laid beside each other, as text by the keys of its labels.
 *
 * @param facts what tells one person from another; absent ones are empty
 * @param counts how much is written about them; that these differ means nothing
 */
record Side(String heading, Map<String, String> facts, Map<String, String> counts, Optional<Component> act) {

    /** What was typed and is not written down yet. */
    static Side typed(Particulars typed) {
        var identifier = typed.identifier();
        return new Side(
                text("people.beside.typed"),
                facts(
                        typed.name(),
                        typed.birthDate(),
                        typed.sex(),
                        number(identifier.kind(), identifier.masked()),
                        typed.phone()),
                Map.of(),
                Optional.empty());
    }

    /** Somebody in the register, with what can be done about it. */
    static Side known(Match match, Component act) {
        return new Side(
                text("people.beside.known", String.valueOf(match.clientNumber())),
                facts(
                        match.name(),
                        match.birthDate(),
                        match.sex(),
                        number(match.identifierKind(), match.maskedIdentifier()),
                        match.phone()),
                Map.of(),
                Optional.of(act));
    }

    /** Somebody in the register, with how much is written about them. */
    static Side of(Beside.Side side) {
        var patient = side.patient();
        var counts = new LinkedHashMap<String, String>();
        counts.put(
                "people.beside.registered",
                Dates.day(UI.getCurrent().getLocale(), Dates.dayOf(patient.registeredAt())));
        counts.put("people.beside.visits", String.valueOf(side.holdings().visits()));
        counts.put("people.beside.studies", String.valueOf(side.holdings().studies()));
        counts.put("people.beside.consents", String.valueOf(side.holdings().consents()));
        counts.put("people.beside.requests", String.valueOf(side.holdings().requests()));
        return new Side(
                text("people.beside.known", String.valueOf(patient.clientNumber())),
                facts(
                        patient.name(),
                        patient.birthDate(),
                        patient.sex(),
                        number(patient.identifierKind(), patient.maskedIdentifier()),
                        patient.phone()),
                counts,
                Optional.empty());
    }

    private static Map<String, String> facts(
            PersonName name, LocalDate born, Sex sex, String number, @Nullable PhoneNumber phone) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("people.family", or(name.family()));
        facts.put("people.given", name.given());
        facts.put("people.patronymic", or(name.patronymic()));
        facts.put("people.birth-date", Dates.form(born));
        facts.put("people.sex", text("people.sex." + sex.name()));
        facts.put("people.beside.number", number);
        facts.put("people.phone", phone == null ? "" : phone.shown());
        return facts;
    }

    private static String number(IdentifierKind kind, String masked) {
        return kind == IdentifierKind.NONE ? "" : text("people.identifier." + kind.name()) + "\u00a0" + masked;
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
