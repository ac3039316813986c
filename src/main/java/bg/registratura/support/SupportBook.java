package bg.registratura.support;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import bg.registratura.security.CurrentUser;
import bg.registratura.support.SupportAccess.Order;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of accesses of support, each opening and each end with its line in the log. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupportBook {

    private final SupportAccessRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    SupportBook(SupportAccessRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    public SupportAccess open(AccountId account, Order order, Duration life) {
        if (life.compareTo(SupportAccess.SHORTEST) < 0 || life.compareTo(SupportAccess.LONGEST) > 0) {
            throw new IllegalArgumentException("an access of support lasts a quarter of an hour to eight hours");
        }
        var now = clock.instant();
        var id = new SupportAccessId(Uuid7.next(now));
        var by = user.require().account().value();
        repository.insert(id, account, order, now, now.plus(life), by);
        audit.append(event(Action.SUPPORT_ACCESS_OPENED, id).saying("minutes " + life.toMinutes()));
        return repository.find(id).orElseThrow();
    }

    /** By a press, before its time. */
    public boolean end(SupportAccessId id) {
        var by = user.require().account().value();
        var at = repository.find(id).orElseThrow().within(clock.instant());
        boolean ended = repository.end(id, at, by);
        if (ended) {
            audit.append(event(Action.SUPPORT_ACCESS_ENDED, id));
        }
        return ended;
    }

    /** By itself, whatever has no time left. */
    public void endDue() {
        for (var access : repository.due(clock.instant())) {
            if (repository.end(access.id(), access.endsAt(), null)) {
                audit.append(event(Action.SUPPORT_ACCESS_ENDED, access.id()).saying("TIME"), Actor.SYSTEM);
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<SupportAccess> open() {
        return repository.open();
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<SupportAccess> all() {
        return repository.all();
    }

    public List<SupportAccess> read() {
        audit.append(AuditEvent.of(Action.SUPPORT_ACCESSES_READ));
        return repository.all();
    }

    private static AuditEvent event(Action action, SupportAccessId id) {
        return AuditEvent.of(action).on("support_access", id.value());
    }
}
