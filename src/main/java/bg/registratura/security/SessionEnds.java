package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends what is open under an account, on every node within a second. Closing an account, taking its password away and
 * changing its roles do so by themselves, in the database; this is for whoever ends sessions and nothing else.
 */
@Service
public class SessionEnds {

    private final SessionRepository repository;
    private final OpenSessions sessions;
    private final AuditLog audit;

    SessionEnds(SessionRepository repository, OpenSessions sessions, AuditLog audit) {
        this.repository = repository;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Ends every session of an account when the transaction this is part of is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(AccountId account, SessionEnd why) {
        repository.end(account, why);
        audit.append(AuditEvent.of(Action.SESSIONS_ENDED)
                .on("account", account.value())
                .saying(why.name()));
        whenDone(() -> sessions.of(account).forEach(session -> sessions.end(session, why)));
    }

    /** Ends every session of an account but the one this is asked in, when the transaction this is part of is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endOthers(AccountId account, SessionEnd why) {
        var here = OwnSessions.here().filter(open -> open.who().account().equals(account));
        repository.end(account, why);
        repository.epochs(List.of(account)).values().forEach(epoch -> here.ifPresent(open -> goesOn(open, epoch)));
        audit.append(AuditEvent.of(Action.SESSIONS_ENDED)
                .on("account", account.value())
                .saying(why.name()));
        whenDone(() -> sessions.of(account).stream()
                .filter(session -> here.filter(session::equals).isEmpty())
                .forEach(session -> sessions.end(session, why)));
    }

    /** Until the transaction is done a session is good under either epoch, and afterwards under the one that holds. */
    private static void goesOn(OpenSession open, SessionRepository.Epoch epoch) {
        open.epoch().awaits(epoch.number());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                open.epoch().settles(status == STATUS_COMMITTED);
            }
        });
    }

    /** Tells every page of such people to ask again whether they may see what it shows, when the transaction is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(AccountKind kind) {
        whenDone(() -> sessions.all().stream()
                .filter(session -> session.who().kind() == kind)
                .forEach(session -> sessions.tell(session, OpenSessions.Sign.LOOK)));
    }

    /** Tells the pages of one account the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(AccountId account) {
        whenDone(() -> sessions.of(account).forEach(session -> sessions.tell(session, OpenSessions.Sign.LOOK)));
    }

    private static void whenDone(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
