package bg.registratura.credential.ui;

import bg.registratura.credential.CredentialIncident;
import bg.registratura.credential.CredentialIncidents;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Alarm;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.stereotype.Component;

/** A disowned sheet rings at the desk and at the officer's until each side has taken notice; nobody's name is in it. */
@Component
class IncidentAlarm implements Alarm {

    private final CredentialIncidents incidents;
    private final CurrentUser user;

    IncidentAlarm(CredentialIncidents incidents, CurrentUser user) {
        this.incidents = incidents;
        this.user = user;
    }

    @Override
    public List<Raised> raised() {
        return incidents.unseen().stream().map(this::raised).toList();
    }

    private Raised raised(CredentialIncident incident) {
        boolean officer = user.require().has(Role.DPO);
        var ui = UI.getCurrent();
        var sentence = ui.getTranslation(
                officer ? "credential.alarm.officer" : "credential.alarm.desk",
                incident.label(),
                Dates.dayTime(ui.getLocale(), incident.reportedAt()));
        return new Raised(
                sentence, officer ? IncidentView.route(incident) : desk(incident), () -> incidents.seen(incident.id()));
    }

    /** Where a new sheet is handed over. */
    private static String desk(CredentialIncident incident) {
        var subject = incident.whose().subject();
        return switch (incident.whose().kind()) {
            case PATIENT -> subject == null ? "desk" : "desk/" + subject;
            case DENTIST -> "desk/dentists";
            case STAFF -> "";
        };
    }
}
