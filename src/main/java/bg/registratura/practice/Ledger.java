package bg.registratura.practice;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.people.PractitionerId;
import bg.registratura.practice.Application.Written;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who writes, when, and what the log is told. */
@Component
class Ledger {

    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Ledger(CurrentUser user, AuditLog audit, Clock clock) {
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    Written written() {
        var now = clock.instant();
        return new Written(Dates.dayOf(now), now, user.require().account().value());
    }

    UUID newId() {
        return Uuid7.next(clock.instant());
    }

    CurrentUser user() {
        return user;
    }

    void tell(Action act, PractitionerId dentist, ApplicationId on, String words) {
        audit.append(AuditEvent.of(act)
                .about(dentist.value())
                .on("practice_dentist", on.value())
                .saying(words));
    }

    void tell(Action act, PracticeId practice, String words) {
        audit.append(AuditEvent.of(act).on("practice", practice.value()).saying(words));
    }
}
