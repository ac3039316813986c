package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.AccountKind;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents of sheets that somebody else used: desk and officer take notice, the officer finds out and closes. */
@Service
public class CredentialIncidents {

    private final IncidentRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    CredentialIncidents(IncidentRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, the newest first; they are listed without anybody's name. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('DPO')")
    public List<CredentialIncident> all() {
        return repository.all();
    }

    /** One of them with the person it is about; that it was read is on record. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public Optional<CredentialIncident> read(CredentialIncidentId id) {
        var found = repository.find(id);
        found.ifPresent(incident -> audit.append(about(Action.CREDENTIAL_INCIDENT_READ, incident)));
        return found;
    }

    /** Those whoever is signed in has to take notice of; nothing for those who have nothing to do with it. */
    @Transactional(readOnly = true)
    public List<CredentialIncident> unseen() {
        var who = user.find().orElse(null);
        if (who == null) {
            return List.of();
        }
        if (who.has(Role.DPO)) {
            return repository.unseenByOfficer();
        }
        boolean desk = who.has(Role.RECEPTION) || who.has(Role.SHIFT_LEAD);
        if (!desk && !who.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        return repository.unseenAtDesk().stream()
                .filter(incident -> desk || incident.whose().kind() == AccountKind.STAFF)
                .toList();
    }

    /** Somebody takes notice: the alarm falls silent on their side. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR','DPO')")
    public void seen(CredentialIncidentId id) {
        var who = user.require();
        boolean first = who.has(Role.DPO)
                ? repository.seenByOfficer(id, who.account(), clock.instant())
                : repository.seenAtDesk(id, who.account(), clock.instant());
        if (first) {
            repository.find(id).ifPresent(incident -> audit.append(about(Action.CREDENTIAL_INCIDENT_SEEN, incident)));
        }
    }

    /** Says what it was; an incident is closed once, and whoever closes it has seen it. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public void close(CredentialIncidentId id, Finding finding, String note) {
        var incident = repository.find(id).orElseThrow();
        if (incident.closing() != null) {
            return;
        }
        seen(id);
        repository.close(id, finding, note, user.require().account(), clock.instant());
        audit.append(about(Action.CREDENTIAL_INCIDENT_CLOSED, incident).saying(finding.name()));
    }

    private static AuditEvent about(Action action, CredentialIncident incident) {
        return AuditEvent.of(action)
                .about(incident.whose().subject())
                .on("credential_incident", incident.id().value());
    }
}
