package bg.registratura.operations.ui;

import bg.registratura.operations.Staff;
import bg.registratura.operations.Training;
import bg.registratura.security.AccountSummary;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Enters a training that was held. */
class TrainingDialog extends Dialog {

    private final transient Staff staff;
    private final transient AccountSummary whose;
    private final transient Runnable entered;
    private final Select<Training.Kind> kind = new Select<>();
    private final DayPicker day = new DayPicker(getTranslation("operations.training.held"));
    private final TextField trainer = new TextField(getTranslation("operations.staff.trainer"));

    TrainingDialog(Staff staff, AccountSummary whose, Runnable entered) {
        this.staff = staff;
        this.whose = whose;
        this.entered = entered;
        setHeaderTitle(getTranslation("operations.training.title", whose.displayName()));
        setWidth("28rem");
        kind.setLabel(getTranslation("operations.training.kind"));
        kind.setItems(Training.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("operations.training.kind." + one.name()));
        kind.setValue(Training.Kind.DATA_PROTECTION);
        day.setMax(staff.today());
        trainer.setHelperText(getTranslation("operations.staff.trainer.help"));
        trainer.setErrorMessage(getTranslation("operations.required"));
        trainer.setMaxLength(120);
        var fields = new Div(kind, day, trainer);
        fields.addClassName("stack");
        add(fields);
        var save = Acts.plain("operations.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("operations.close", this::close), save);
        day.focus();
    }

    private void save() {
        var held = day.getValue();
        boolean dayIsRight = held != null && !held.isAfter(staff.today());
        day.setErrorMessage(getTranslation(held == null ? "operations.required" : "operations.training.held.ahead"));
        day.setInvalid(!dayIsRight);
        trainer.setInvalid(trainer.getValue().isBlank());
        if (!dayIsRight || trainer.isInvalid()) {
            (dayIsRight ? trainer : day).focus();
            return;
        }
        staff.train(whose.id(), new Training(kind.getValue(), held, trainer.getValue()));
        Notices.done("operations.training.entered", whose.displayName());
        close();
        entered.run();
    }
}
