package bg.registratura.identity.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.NamePart;
import bg.registratura.people.PersonalNumber;
import bg.registratura.people.PhoneNumber;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;

/** What each field of a patient answers to what was typed: a sentence at the field, or nothing. */
final class PatientChecks {

    private PatientChecks() {}

    static void number(TextField field, IdentifierKind kind, LocalDate today) {
        mark(
                field,
                Identifier.flaw(kind, field.getValue(), today)
                        .map(flaw -> field.getTranslation("people.identifier.flaw." + flaw.name())));
    }

    static void country(TextField field, IdentifierKind kind) {
        mark(
                field,
                kind == IdentifierKind.FOREIGN
                        ? Identifier.flawOfCountry(field.getValue())
                                .map(flaw -> field.getTranslation("people.identifier.flaw." + flaw.name()))
                        : Optional.empty());
    }

    static void name(TextField field, boolean required) {
        if (field.isEmpty() && !required) {
            mark(field, Optional.empty());
            return;
        }
        mark(
                field,
                NamePart.flaw(field.getValue())
                        .map(flaw -> field.getTranslation(
                                "people.name.flaw." + flaw.kind().name(), flaw.sign())));
        field.setHelperText(NamePart.isUnusual(field.getValue()) ? field.getTranslation("people.name.unusual") : null);
    }

    static void latin(TextField field) {
        mark(
                field,
                NamePart.flawOfLatin(field.getValue())
                        .map(flaw -> field.getTranslation(
                                "people.name.flaw." + flaw.kind().name(), flaw.sign())));
    }

    static void birthDate(TextField field, IdentifierKind kind, String number, LocalDate today) {
        var born = Dates.read(field.getValue());
        if (born.isEmpty()) {
            mark(field, Optional.of(field.getTranslation("people.birth-date.malformed")));
        } else if (born.get().isAfter(today)) {
            mark(field, Optional.of(field.getTranslation("people.birth-date.future")));
        } else {
            var contradicted = kind == IdentifierKind.EGN
                    && PersonalNumber.birthDate(Identifier.tidy(number))
                            .filter(inNumber -> !inNumber.equals(born.get()))
                            .isPresent();
            mark(
                    field,
                    contradicted
                            ? Optional.of(field.getTranslation("people.birth-date.contradicts"))
                            : Optional.empty());
        }
    }

    static void phone(TextField field) {
        mark(
                field,
                field.isEmpty() || PhoneNumber.read(field.getValue()).isPresent()
                        ? Optional.empty()
                        : Optional.of(field.getTranslation("people.phone.malformed")));
    }

    private static void mark(TextField field, Optional<String> sentence) {
        sentence.ifPresent(field::setErrorMessage);
        field.setInvalid(sentence.isPresent());
    }
}
