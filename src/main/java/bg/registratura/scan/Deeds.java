package bg.registratura.scan;

import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who does something with a scan and when, and the log that is told. */
@Component
class Deeds {

    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Deeds(CurrentUser user, AuditLog audit, Clock clock) {
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Instant midnight() {
        return Dates.dayOf(now()).atStartOfDay(Dates.SOFIA).toInstant();
    }

    UUID by() {
        return user.require().account().value();
    }

    /** The desk handles a sheet on the day it was scanned; afterwards it is in the hands of those who answer for it. */
    boolean mayHandle(Instant scannedAt) {
        var who = user.require();
        return who.has(Role.SHIFT_LEAD) || who.has(Role.DPO) || !scannedAt.isBefore(midnight());
    }

    void note(AuditEvent event) {
        audit.append(event);
    }
}
