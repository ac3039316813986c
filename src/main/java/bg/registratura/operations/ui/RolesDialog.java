package bg.registratura.operations.ui;

import bg.registratura.operations.Employment;
import bg.registratura.operations.Hindrance;
import bg.registratura.security.AccountSummary;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Other roles for somebody who works here. */
class RolesDialog extends StaffActDialog {

    private final transient Employment employment;
    private final RolesField roles = new RolesField();

    RolesDialog(Employment employment, AccountSummary whose, Runnable done) {
        super("operations.staff.change", whose, done);
        this.employment = employment;
        roles.setValue(whose.roles());
        var told = new Paragraph(getTranslation("operations.staff.change.told"));
        told.addClassName("quiet");
        lay(roles, told);
    }

    @Override
    boolean isFilled() {
        return roles.isGood();
    }

    @Override
    Optional<Hindrance> act(AccountSummary whose, String reason) {
        return employment.change(whose.id(), roles.getValue(), reason);
    }
}
