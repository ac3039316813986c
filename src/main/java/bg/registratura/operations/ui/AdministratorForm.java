package bg.registratura.operations.ui;

import bg.registratura.operations.Setup.Administrator;
import bg.registratura.shell.Forms;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.util.Optional;

/** Who becomes the first administrator. */
class AdministratorForm extends FormLayout {

    private final Binder<Administrator> binder = new Binder<>(Administrator.class);

    AdministratorForm(LocalDate today) {
        setAutoResponsive(true);
        setExpandColumns(true);
        setExpandFields(true);
        var username = new TextField(getTranslation("operations.staff.username"));
        username.setHelperText(getTranslation("operations.staff.username.help"));
        binder.forField(username)
                .asRequired(getTranslation("operations.required"))
                .withValidator(StaffNames::isUsername, getTranslation("operations.staff.username.wrong"))
                .bind("username");
        var name = new TextField(getTranslation("operations.staff.name"));
        binder.forField(name).asRequired(getTranslation("operations.required")).bind("displayName");
        var secrecy = new UndertakingFields();
        secrecy.bind(binder, today);
        var training = new TrainingFields();
        training.bind(binder, today);
        add(username, name, secrecy.day(), secrecy.number(), training.day(), training.trainer());
    }

    Optional<Administrator> read() {
        return Forms.read(binder);
    }
}
