package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountSummary;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Opens the incident of a disowned sheet, once for each sheet. */
@Component
class IncidentBook {

    private final IncidentRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    IncidentBook(IncidentRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    CredentialIncident opened(AccountSummary account, OneTimeCredential sheet) {
        return repository.ofSheet(sheet.id()).orElseGet(() -> {
            var now = clock.instant();
            var id = new CredentialIncidentId(Uuid7.next(now));
            repository.insert(id, Dates.dayOf(now).getYear(), account.id(), sheet.id(), now);
            audit.append(
                    AuditEvent.of(Action.CREDENTIAL_DISOWNED)
                            .about(account.subject())
                            .on("credential_incident", id.value()),
                    Actor.ANONYMOUS);
            return repository.find(id).orElseThrow();
        });
    }
}
