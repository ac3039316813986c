package bg.registratura.operations.ui;

import bg.registratura.operations.Staff;
import bg.registratura.operations.Staff.NewStaff;
import bg.registratura.shell.Forms;
import bg.registratura.shell.Notices;
import bg.registratura.shell.ProofAsker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;

/** A new member of staff. */
class StaffDialog extends Dialog {

    private final transient Staff staff;
    private final transient Runnable added;
    private final Binder<NewStaff> binder = new Binder<>(NewStaff.class);
    private final TextField username = new TextField(getTranslation("operations.staff.username"));

    StaffDialog(Staff staff, Runnable added) {
        this.staff = staff;
        this.added = added;
        setHeaderTitle(getTranslation("operations.staff.add"));
        setWidth("36rem");
        add(form());
        var save = new Button(getTranslation("operations.save"), _ -> ProofAsker.run(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("operations.close"), _ -> close()), save);
    }

    private FormLayout form() {
        var required = getTranslation("operations.required");
        var name = new TextField(getTranslation("operations.staff.name"));
        name.setAutofocus(true);
        binder.forField(name).asRequired(required).bind("displayName");
        username.setHelperText(getTranslation("operations.staff.username.help"));
        binder.forField(username)
                .asRequired(required)
                .withValidator(StaffNames::isUsername, getTranslation("operations.staff.username.wrong"))
                .bind("username");
        var secrecy = new UndertakingFields();
        secrecy.bind(binder, staff.today());
        var roles = new RolesField();
        binder.forField(roles)
                .withValidator(chosen -> !chosen.isEmpty(), required)
                .withValidator((chosen, _) -> roles.isKeptApart(chosen))
                .bind("roles");
        var training = new TrainingFields();
        training.bind(binder, staff.today());
        var form = new FormLayout(
                name, username, secrecy.day(), secrecy.number(), training.day(), training.trainer(), roles);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setColspan(roles, 2);
        return form;
    }

    private void save() {
        Forms.read(binder).ifPresent(wanted -> {
            if (staff.add(wanted).isPresent()) {
                Notices.done("operations.staff.added", wanted.displayName());
                added.run();
                close();
            } else {
                username.setErrorMessage(getTranslation("operations.staff.username.taken"));
                username.setInvalid(true);
                username.focus();
            }
        });
    }
}
