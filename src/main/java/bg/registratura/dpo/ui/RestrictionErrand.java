package bg.registratura.dpo.ui;

import bg.registratura.language.Counts;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
import bg.registratura.subjectrequest.Liftings;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the officer on their first screen how many restrictions wait for something: to be looked at, told of or lifted. */
@Component
class RestrictionErrand implements Errand {

    private final Liftings liftings;
    private final CurrentUser user;

    RestrictionErrand(Liftings liftings, CurrentUser user) {
        this.liftings = liftings;
        this.user = user;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!user.require().has(Role.DPO)) {
            return Optional.empty();
        }
        var due = liftings.countDue();
        var ui = UI.getCurrent();
        return due == 0
                ? Optional.empty()
                : Optional.of(new Waiting(
                        ui.getTranslation("restriction.errand", Counts.of(ui.getLocale(), due, "count.restriction")),
                        "dpo/restrictions"));
    }
}
