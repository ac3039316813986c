package bg.registratura.disclosure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.DocumentId;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down what is said of a consent, each word once, with its place in the log. */
@Component
class ConsentLedger {

    private final ConsentLedgerRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    ConsentLedger(ConsentLedgerRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    void sign(ReleaseConsent consent, IdentityCheck check, String name) {
        repository.sign(consent.id(), check, name, clock.instant());
    }

    /** Whoever is signed in saw the mark. */
    void witness(ReleaseConsent consent) {
        repository.witness(consent.id(), user.require(), clock.instant());
    }

    void say(ReleaseConsent consent, ConsentWord word, Action action) {
        repository.say(consent.id(), word, null, clock.instant(), user.require().account());
        audit.append(event(consent, action));
    }

    void withdraw(ReleaseConsent consent, IdentityCheck check, DocumentId sheet) {
        repository.say(
                consent.id(),
                ConsentWord.WITHDRAWN,
                new ConsentLedgerRepository.Sheet(check.id(), sheet),
                clock.instant(),
                user.require().account());
        audit.append(event(consent, Action.RELEASE_CONSENT_WITHDRAWN));
    }

    /** Whether the one who is signed in took the consent in. */
    boolean isByMe(ReleaseConsent consent) {
        return repository
                .grantedBy(consent.id())
                .equals(user.require().account().value());
    }

    private static AuditEvent event(ReleaseConsent consent, Action action) {
        return AuditEvent.of(action)
                .about(consent.release().patient().value())
                .on("release_consent", consent.id().value())
                .saying(consent.form().name());
    }
}
