package bg.registratura.exposure.ui;

import bg.registratura.exposure.Unrecorded;
import bg.registratura.language.Counts;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a technician and a physician on their first screen that irradiations wait to be recorded. */
@Component
class UnrecordedErrand implements Errand {

    private final Unrecorded unrecorded;
    private final CurrentUser user;

    UnrecordedErrand(Unrecorded unrecorded, CurrentUser user) {
        this.unrecorded = unrecorded;
        this.user = user;
    }

    @Override
    public Optional<Waiting> waiting() {
        var who = user.require();
        if (!who.has(Role.TECHNICIAN) && !who.has(Role.REPORTING_PHYSICIAN)) {
            return Optional.empty();
        }
        var open = unrecorded.waiting();
        var ui = UI.getCurrent();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Waiting(
                        ui.getTranslation(
                                "exposure.unrecorded.waiting", Counts.of(ui.getLocale(), open, "count.exposure")),
                        "technician/unrecorded"));
    }
}
