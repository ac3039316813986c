package bg.registratura.representation.ui;

import bg.registratura.people.PatientId;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Power;
import bg.registratura.representation.PowerOfAttorney.Notarised;
import bg.registratura.representation.PowersOfAttorney.Grant;
import bg.registratura.representation.Recording;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes down a notarised power of attorney: by whom certified, for what, until when. */
class PowerDialog extends Dialog {

    private final transient PatientId patient;
    private final transient Registers registers;
    private final transient Consumer<Authority> recorded;
    private final TextField proxy = field("representation.power.proxy", 200);
    private final TextField notary = field("representation.power.notary", 200);
    private final TextField notaryNumber = field("representation.power.notary-number", 3);
    private final TextField number = field("representation.power.number", 60);
    private final DayPicker certifiedOn = new DayPicker(getTranslation("representation.power.certified-on"));
    private final DayPicker end = new DayPicker(getTranslation("representation.ends-on"));
    private final CheckboxGroup<Power> scope = new CheckboxGroup<>(getTranslation("representation.power.scope"));
    private final Checkbox copy = new Checkbox(getTranslation("representation.power.copy"));

    PowerDialog(PatientId patient, Registers registers, Consumer<Authority> recorded) {
        this.patient = patient;
        this.registers = registers;
        this.recorded = recorded;
        setHeaderTitle(getTranslation("representation.power.new"));
        setWidth("54rem");
        proxy.setAutofocus(true);
        notaryNumber.setAllowedCharPattern("[0-9]");
        end.setHelperText(getTranslation("representation.power.ends-on.help"));
        scope.setItems(Power.values());
        scope.setItemLabelGenerator(power -> getTranslation("representation.power." + power.name()));
        scope.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        var fields = new Div(proxy, notary, notaryNumber, number, certifiedOn, end);
        fields.addClassName("fields");
        add(fields, scope, new Div(copy));
        var save = Acts.plain("representation.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("representation.close", this::close), save);
        Acts.walk(List.of(proxy, notary, notaryNumber, number, certifiedOn, end, scope), this::save);
    }

    private void save() {
        if (!isFilled()) {
            return;
        }
        var paper = new Notarised(
                proxy.getValue().strip(),
                notary.getValue().strip(),
                notaryNumber.getValue(),
                number.getValue().strip(),
                certifiedOn.getValue(),
                copy.getValue());
        switch (registers.powers().record(new Grant(patient, paper, scope.getValue(), end.getValue()))) {
            case Recording.Recorded(var authority) -> {
                close();
                Notices.done("representation.power.recorded");
                recorded.accept(authority);
            }
            case Recording.Refused(var reason) -> Notices.refused("representation.not." + reason.name());
        }
    }

    private boolean isFilled() {
        Stream.of(proxy, notary, number).forEach(field -> {
            field.setErrorMessage(getTranslation("representation.required"));
            field.setInvalid(field.getValue().isBlank());
        });
        notaryNumber.setErrorMessage(getTranslation("representation.power.notary-number.malformed"));
        notaryNumber.setInvalid(!Notarised.isNotaryNumber(notaryNumber.getValue()));
        certifiedOn.setErrorMessage(getTranslation("representation.proof.issued-on.missing"));
        certifiedOn.setInvalid(certifiedOn.isEmpty());
        scope.setErrorMessage(getTranslation("representation.power.scope.missing"));
        scope.setInvalid(scope.isEmpty());
        var ended = !certifiedOn.isEmpty() && !end.isEmpty() && end.getValue().isBefore(certifiedOn.getValue());
        end.setErrorMessage(getTranslation("representation.ends-on.before"));
        end.setInvalid(ended);
        var wrong = Stream.of(proxy, notary, notaryNumber, number)
                .filter(TextField::isInvalid)
                .findFirst();
        wrong.ifPresent(TextField::focus);
        return wrong.isEmpty() && !certifiedOn.isInvalid() && !scope.isInvalid() && !ended;
    }

    private TextField field(String key, int longest) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }
}
