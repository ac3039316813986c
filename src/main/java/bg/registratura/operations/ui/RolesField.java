package bg.registratura.operations.ui;

import bg.registratura.security.Role;
import bg.registratura.security.Separation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.data.binder.ValidationResult;
import java.util.Set;

/** The roles of somebody who works here; two that do not go together are named. */
class RolesField extends CheckboxGroup<Role> {

    RolesField() {
        super("", StaffView.roles());
        setLabel(getTranslation("operations.staff.roles"));
        setItemLabelGenerator(this::role);
    }

    /** Whether these go together, and if not, which do not. */
    ValidationResult isKeptApart(Set<Role> chosen) {
        return Separation.of(chosen)
                .map(clash -> ValidationResult.error(
                        getTranslation("operations.staff.roles.apart", role(clash.one()), role(clash.other()))))
                .orElseGet(ValidationResult::ok);
    }

    /** Whether somebody can have what is chosen; if not, it is said at the field. */
    boolean isGood() {
        var chosen = getValue();
        var judged =
                chosen.isEmpty() ? ValidationResult.error(getTranslation("operations.required")) : isKeptApart(chosen);
        setErrorMessage(judged.isError() ? judged.getErrorMessage() : "");
        setInvalid(judged.isError());
        return !judged.isError();
    }

    private String role(Role role) {
        return getTranslation("security.role." + role.name());
    }
}
