package bg.registratura.practice.ui;

import bg.registratura.language.Country;
import bg.registratura.practice.Practice;
import bg.registratura.practice.PracticeRecording;
import bg.registratura.practice.Uic;
import bg.registratura.shell.Acts;
import bg.registratura.shell.CountryField;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Puts a practice on record. */
class PracticeDialog extends Dialog {

    static final List<Practice.How> WAYS = List.of(
            Practice.How.TRADE_REGISTER,
            Practice.How.HEALTH_REGISTER,
            Practice.How.FOREIGN_REGISTER,
            Practice.How.PAPERS);

    private final transient PracticeDesk desk;
    private final transient Consumer<Practice> recorded;
    private final TextField name = new TextField(getTranslation("practice.name"));
    private final TextField uic = new TextField(getTranslation("practice.uic"));
    private final TextField address = new TextField(getTranslation("practice.address"));
    private final CountryField country = new CountryField(getTranslation("credential.dentists.country"));

    PracticeDialog(PracticeDesk desk, Consumer<Practice> recorded) {
        this.desk = desk;
        this.recorded = recorded;
        setHeaderTitle(getTranslation("practice.new"));
        setWidth("36rem");
        name.setMaxLength(200);
        name.setErrorMessage(getTranslation("practice.name.missing"));
        uic.setHelperText(getTranslation("practice.uic.help"));
        uic.setErrorMessage(getTranslation("practice.uic.malformed"));
        uic.setAllowedCharPattern("[0-9]");
        uic.setMaxLength(13);
        address.setMaxLength(300);
        var fields = new Div(name, uic, address, country);
        fields.addClassName("fields");
        add(fields);
        var save = Acts.plain("practice.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("credential.close", this::close), save);
        Acts.walk(List.of(name, uic, address), this::save);
        name.focus();
    }

    static String label(Practice one) {
        var number = one.details().uic();
        return number == null ? one.details().name() : one.details().name() + " \u00b7 " + number;
    }

    private void save() {
        name.setInvalid(name.getValue().isBlank());
        uic.setInvalid(!uic.isEmpty() && !Uic.isRight(uic.getValue()));
        if (name.isInvalid() || uic.isInvalid()) {
            (name.isInvalid() ? name : uic).focus();
            return;
        }
        var outcome = desk.practices()
                .record(new Practice.Details(
                        name.getValue(),
                        uic.isEmpty() ? null : uic.getValue(),
                        address.isEmpty() ? null : address.getValue().strip(),
                        country.getOptionalValue().orElse(Country.BULGARIA).code()));
        close();
        switch (outcome) {
            case PracticeRecording.Recorded(var id) -> {
                Notices.done("practice.recorded");
                desk.practices().find(id).ifPresent(recorded);
            }
            case PracticeRecording.Known(var id) -> {
                Notices.done("practice.known");
                desk.practices().find(id).ifPresent(recorded);
            }
        }
    }
}
