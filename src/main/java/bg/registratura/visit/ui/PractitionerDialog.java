package bg.registratura.visit.ui;

import bg.registratura.language.Country;
import bg.registratura.people.NamePart;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerRegistration;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.Acts;
import bg.registratura.shell.CountryField;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts a dentist on record; one whose УИН is known already is taken as they stand. */
public class PractitionerDialog extends Dialog {

    private final transient Practitioners practitioners;
    private final transient Consumer<Practitioner> recorded;
    private final TextField given = new TextField(getTranslation("visit.practitioner.given"));
    private final TextField family = new TextField(getTranslation("visit.practitioner.family"));
    private final TextField uin = new TextField(getTranslation("visit.practitioner.uin"));
    private final TextField practice = new TextField(getTranslation("visit.practitioner.practice"));
    private final CountryField country = new CountryField(getTranslation("visit.practitioner.country"));

    public PractitionerDialog(Practitioners practitioners, Consumer<Practitioner> recorded) {
        this.practitioners = practitioners;
        this.recorded = recorded;
        setHeaderTitle(getTranslation("visit.practitioner.new"));
        given.setErrorMessage(getTranslation("visit.practitioner.name.malformed"));
        family.setErrorMessage(getTranslation("visit.practitioner.name.malformed"));
        uin.setErrorMessage(getTranslation("visit.practitioner.uin.malformed"));
        uin.setHelperText(getTranslation("visit.practitioner.uin.help"));
        var fields = new Div(given, family, uin, practice, country);
        fields.addClassName("fields");
        add(fields);
        var save = Acts.plain("visit.practitioner.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("visit.practitioner.close", this::close), save);
        Acts.walk(List.of(given, family, uin, practice), this::save);
        given.focus();
    }

    private void save() {
        given.setInvalid(NamePart.flaw(given.getValue()).isPresent());
        family.setInvalid(NamePart.flaw(family.getValue()).isPresent());
        uin.setInvalid(
                !uin.isEmpty() && !Practitioner.Details.isUin(uin.getValue().strip()));
        var wrong = Stream.of(given, family, uin).filter(TextField::isInvalid).findFirst();
        if (wrong.isPresent()) {
            wrong.get().focus();
            return;
        }
        var id =
                switch (practitioners.register(typed())) {
                    case PractitionerRegistration.Registered(var made) -> made;
                    case PractitionerRegistration.Duplicate(var known) -> {
                        Notices.done("visit.practitioner.known");
                        yield known;
                    }
                };
        close();
        practitioners.find(id).ifPresent(recorded);
    }

    private Practitioner.Details typed() {
        return new Practitioner.Details(
                NamePart.tidy(given.getValue()),
                NamePart.tidy(family.getValue()),
                uin.isEmpty() ? null : uin.getValue().strip(),
                practice.isEmpty() ? null : practice.getValue().strip(),
                country.getOptionalValue().orElse(Country.BULGARIA).code());
    }
}
