package bg.registratura.identity;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a look down, once for each purpose, with its place in the log. */
@Component
class Recorder {

    private final IdentityCheckRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Recorder(IdentityCheckRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    Map<CheckPurpose, IdentityCheckId> write(
            Checked about, Look look, Set<CheckPurpose> purposes, @Nullable AccountId confirmedBy) {
        var checks = new EnumMap<CheckPurpose, IdentityCheckId>(CheckPurpose.class);
        purposes.forEach(purpose -> checks.put(purpose, write(about, look, purpose, confirmedBy)));
        return Map.copyOf(checks);
    }

    private IdentityCheckId write(Checked about, Look look, CheckPurpose purpose, @Nullable AccountId confirmedBy) {
        var now = clock.instant();
        var id = new IdentityCheckId(Uuid7.next(now));
        repository.insert(new IdentityCheck(
                id,
                about,
                purpose,
                look,
                Dates.dayOf(now),
                now,
                user.require().account().value(),
                confirmedBy == null ? null : confirmedBy.value()));
        var event = AuditEvent.of(Action.IDENTITY_CHECKED)
                .about(about.value())
                .on("identity_check", id.value())
                .saying(purpose + " " + look.documentType() + " " + look.bearer());
        audit.append(look.shows() ? event : event.refused());
        return id;
    }
}
