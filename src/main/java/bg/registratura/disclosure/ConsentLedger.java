package bg.registratura.disclosure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.DocumentId;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.Look;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

    /** A name that would stand twice on a sheet: whoever attests bears nobody else's, whoever decides has a document of their own. */
    Optional<String> twice(List<IdentityCheck> signing, Function<IdentityCheck, String> name, boolean clerkWitnesses) {
        var seen = new HashMap<String, IdentityCheck>();
        for (var check : signing) {
            var called = name.apply(check).strip();
            var other = seen.put(called.toLowerCase(Locale.ROOT), check);
            if (other != null && (attests(other) || attests(check) || isOneDocument(other.look(), check.look()))) {
                return Optional.of(called);
            }
        }
        var mine = user.require().displayName();
        return Optional.of(mine)
                .filter(_ -> clerkWitnesses && seen.containsKey(mine.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean attests(IdentityCheck check) {
        return check.look().bearer() == Bearer.WITNESS || check.look().bearer() == Bearer.INTERPRETER;
    }

    private static boolean isOneDocument(Look one, Look other) {
        return one.documentType() == other.documentType()
                && one.issuingCountry().equals(other.issuingCountry())
                && one.numberTail().equals(other.numberTail());
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
