package bg.registratura.exposure.ui;

import bg.registratura.exposure.Incidents;
import bg.registratura.exposure.Notifications;
import bg.registratura.exposure.UnconsentedDoses;
import org.springframework.stereotype.Component;

/** What can be done about an incident. */
@Component
class IncidentActs {

    final Incidents incidents;
    final UnconsentedDoses doses;
    final Notifications notifications;

    IncidentActs(Incidents incidents, UnconsentedDoses doses, Notifications notifications) {
        this.incidents = incidents;
        this.doses = doses;
        this.notifications = notifications;
    }
}
