package bg.registratura.exposure.ui;

import bg.registratura.exposure.Incident;
import bg.registratura.exposure.Incidents;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.Errand;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a physician and the officer on their first screen that incidents wait for their decision. */
@Component
class IncidentErrand implements Errand {

    private final Incidents incidents;
    private final CurrentUser user;

    IncidentErrand(Incidents incidents, CurrentUser user) {
        this.incidents = incidents;
        this.user = user;
    }

    @Override
    public Optional<Waiting> waiting() {
        var who = user.require();
        if (Incident.DECIDE.stream().noneMatch(who::has)) {
            return Optional.empty();
        }
        return Waiting.counted(incidents.waiting(), "exposure.incidents.waiting", "count.incident", "incidents");
    }
}
