package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.field;
import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Recipient;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.language.Country;
import bg.registratura.people.Practitioner;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.CountryField;
import bg.registratura.visit.ui.PractitionerField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first two questions: who receives, and in which country. A dentist's country is what the register says. */
class RecipientFields extends Div {

    private final String patient;
    private final Select<RecipientKind> kind = new Select<>();
    private final PractitionerField practitioner;
    private final TextField name = field("disclosure.name", Recipient.LONGEST_NAME);
    private final TextField number = field("disclosure.number", Recipient.LONGEST_NUMBER);
    private final TextField facility = field("disclosure.facility", Recipient.LONGEST_NAME);
    private final TextField licence = field("disclosure.licence", Recipient.LONGEST_LICENCE);
    private final CountryField country = new CountryField(word("disclosure.country"));
    private final Div newDentist = new Div();

    RecipientFields(String patient, Practitioners practitioners, Runnable changed) {
        this.patient = patient;
        this.practitioner = new PractitionerField(practitioners);
        addClassName("fields");
        kind.setLabel(word("disclosure.who"));
        kind.setItems(RecipientKind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : word("disclosure.recipient." + one.name()));
        kind.addClassName("wide");
        practitioner.setLabel(word("disclosure.dentist"));
        practitioner.addClassName("wide");
        practitioner.addValueChangeListener(change -> follow(change.getValue()));
        name.addClassName("wide");
        licence.setHelperText(word("disclosure.licence.help"));
        newDentist.add(practitioner.newOne());
        add(kind, practitioner, newDentist, name, number, facility, licence, country);
        kind.addValueChangeListener(_ -> {
            country.setValue(Country.BULGARIA);
            follow(practitioner.getValue());
            ask();
        });
        List.<HasValue<?, ?>>of(kind, practitioner, name, number, facility, licence, country)
                .forEach(field -> field.addValueChangeListener(_ -> changed.run()));
        ask();
    }

    void focus() {
        kind.focus();
    }

    /** Who receives; empty while it is not known, which the fields show when {@code loud}. */
    Optional<Recipient> recipient(boolean loud) {
        if (kind.isEmpty() || country.isEmpty()) {
            return Optional.empty();
        }
        var to = kind.getValue();
        if (to.isPractitioner()) {
            return Optional.ofNullable(practitioner.getValue()).map(dentist -> dentist(to, dentist));
        }
        if (loud) {
            mark(name, !name.isVisible() || !name.getValue().isBlank(), "disclosure.name.required");
        }
        var called = name.isVisible() ? name.getValue().strip() : patient;
        return called.isBlank()
                ? Optional.empty()
                : Optional.of(new Recipient(
                        to, called, null, typed(number), typed(facility), country.getValue(), typed(licence)));
    }

    private static Recipient dentist(RecipientKind kind, Practitioner one) {
        var details = one.details();
        return new Recipient(
                kind, one.name(), one.id(), details.uin(), details.practice(), new Country(details.country()), null);
    }

    private void follow(@Nullable Practitioner dentist) {
        if (dentist != null
                && kind.getOptionalValue().filter(RecipientKind::isPractitioner).isPresent()) {
            country.setValue(new Country(dentist.details().country()));
        }
    }

    private void ask() {
        var to = Optional.ofNullable(kind.getValue());
        var registered = to.filter(RecipientKind::isPractitioner).isPresent();
        var named = to.filter(one -> one != RecipientKind.PATIENT).isPresent() && !registered;
        practitioner.setVisible(registered);
        newDentist.setVisible(registered);
        name.setVisible(named);
        number.setVisible(named && to.filter(RecipientKind::isPatientsSide).isEmpty());
        facility.setVisible(to.filter(one -> one == RecipientKind.FACILITY).isPresent());
        licence.setVisible(to.filter(one -> one == RecipientKind.INSURER).isPresent());
        country.setReadOnly(registered);
        country.setHelperText(word(registered ? "disclosure.country.register" : "disclosure.country.help"));
    }

    private static @Nullable String typed(TextField field) {
        return !field.isVisible() || field.getValue().isBlank()
                ? null
                : field.getValue().strip();
    }
}
