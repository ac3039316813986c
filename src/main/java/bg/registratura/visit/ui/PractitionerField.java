package bg.registratura.visit.ui;

import bg.registratura.language.Country;
import bg.registratura.people.NamePart;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerRegistration;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.Acts;
import bg.registratura.shell.CountryField;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;

/** Choosing the dentist who sent the patient, by name in either script or by УИН; one who is not there is added. */
public class PractitionerField extends ComboBox<Practitioner> {

    private final transient Practitioners practitioners;

    public PractitionerField(Practitioners practitioners) {
        this.practitioners = practitioners;
        setLabel(getTranslation("visit.practitioner"));
        setHelperText(getTranslation("visit.practitioner.help"));
        setItemLabelGenerator(this::label);
        setItems(
                query -> practitioners.search(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> practitioners.search(query.getFilter().orElse("")).size());
    }

    private String label(Practitioner one) {
        var details = one.details();
        var uin = details.uin() == null ? "" : " \u00b7 " + details.uin();
        var practice = details.practice() == null ? "" : " \u00b7 " + details.practice();
        return getTranslation("visit.practitioner.title", one.name()) + practice + uin;
    }

    /** The act that adds a dentist. */
    public Button newOne() {
        return Acts.quiet("visit.practitioner.new", this::ask);
    }

    private void ask() {
        var given = new TextField(getTranslation("visit.practitioner.given"));
        var family = new TextField(getTranslation("visit.practitioner.family"));
        var uin = new TextField(getTranslation("visit.practitioner.uin"));
        uin.setHelperText(getTranslation("visit.practitioner.uin.help"));
        var practice = new TextField(getTranslation("visit.practitioner.practice"));
        var country = new CountryField(getTranslation("visit.practitioner.country"));
        var fields = new Div(given, family, uin, practice, country);
        fields.addClassName("fields");
        var dialog = new Dialog(getTranslation("visit.practitioner.new"), fields);
        dialog.getFooter()
                .add(
                        Acts.quiet("visit.practitioner.close", dialog::close),
                        Acts.plain(
                                "visit.practitioner.save", () -> save(given, family, uin, practice, country, dialog)));
        dialog.open();
        given.focus();
    }

    private void save(
            TextField given, TextField family, TextField uin, TextField practice, CountryField country, Dialog dialog) {
        mark(given, NamePart.flaw(given.getValue()).isEmpty(), "visit.practitioner.name.malformed");
        mark(family, NamePart.flaw(family.getValue()).isEmpty(), "visit.practitioner.name.malformed");
        mark(
                uin,
                uin.isEmpty() || Practitioner.Details.isUin(uin.getValue().strip()),
                "visit.practitioner.uin.malformed");
        if (Stream.of(given, family, uin).anyMatch(TextField::isInvalid)) {
            return;
        }
        var registration = practitioners.register(new Practitioner.Details(
                NamePart.tidy(given.getValue()),
                NamePart.tidy(family.getValue()),
                uin.isEmpty() ? null : uin.getValue().strip(),
                practice.isEmpty() ? null : practice.getValue().strip(),
                country.getOptionalValue().orElse(Country.BULGARIA).code()));
        switch (registration) {
            case PractitionerRegistration.Registered(var id) ->
                practitioners.find(id).ifPresent(this::setValue);
            case PractitionerRegistration.Duplicate(var id) -> {
                practitioners.find(id).ifPresent(this::setValue);
                Notices.done("visit.practitioner.known");
            }
        }
        dialog.close();
    }

    private void mark(TextField field, boolean right, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(!right);
    }
}
