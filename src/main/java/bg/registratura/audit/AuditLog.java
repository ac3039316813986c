package bg.registratura.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes acts and looks into the log, in the caller's transaction: the record and the deed live or die together.
 *
 * <p>Events are gathered and written just before the commit, so that the lock which keeps the sequence without gaps is
 * held for a moment only; if they cannot be written the transaction rolls back.
 */
@Service
public class AuditLog {

    private final AuditRepository repository;
    private final ObjectProvider<CurrentActor> actor;
    private final Clock clock;

    AuditLog(AuditRepository repository, ObjectProvider<CurrentActor> actor, Clock clock) {
        this.repository = repository;
        this.actor = actor;
        this.clock = clock;
    }

    /** Adds an event to this transaction; without one it is a programming error. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEvent event) {
        append(event, actor.getIfAvailable(() -> () -> Actor.SYSTEM).now());
    }

    /** The same, for an act whose actor is not signed in yet: somebody who is just coming in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEvent event, Actor who) {
        pending().events.add(leaf(event, who));
    }

    private Leaf leaf(AuditEvent event, Actor who) {
        return new Leaf(
                -1,
                clock.instant(),
                who.id(),
                who.role(),
                event.action().name(),
                event.outcome().name(),
                event.subject(),
                event.objectType(),
                event.objectId(),
                event.detail());
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending && pending.repository == repository) {
                return pending;
            }
        }
        var pending = new Pending(repository);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The events of one transaction, written before it commits. */
    private static final class Pending implements TransactionSynchronization {

        private final AuditRepository repository;
        private final List<Leaf> events = new ArrayList<>();

        Pending(AuditRepository repository) {
            this.repository = repository;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            long seq = repository.lockHead();
            for (var event : events) {
                repository.insert(event.at(seq++));
            }
            repository.moveHead(seq);
        }
    }
}
