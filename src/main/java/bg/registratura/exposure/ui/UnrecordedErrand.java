package bg.registratura.exposure.ui;

import bg.registratura.exposure.Unrecorded;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
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
        return Waiting.counted(
                unrecorded.waiting(), "exposure.unrecorded.waiting", "count.exposure", "technician/unrecorded");
    }
}
