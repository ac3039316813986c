package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.ColumnCipher;
import bg.registratura.crypto.PasswordHasher;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in. Every try, good or bad, is on record when this returns, and costs the same. */
@Service
public class SignIns {

    private final AccountRepository repository;
    private final PasswordHasher hasher;
    private final ColumnCipher cipher;
    private final AuditLog audit;
    private final Clock clock;

    SignIns(AccountRepository repository, PasswordHasher hasher, ColumnCipher cipher, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.hasher = hasher;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tries a username with a password and, where the account has one, the code of its second factor. */
    @Transactional
    public SignIn signIn(String username, String password, @Nullable String code) {
        var now = clock.instant();
        var found = repository.findByUsername(username.strip());
        found.ifPresent(account -> repository.lock(account.id()));
        var account = found.flatMap(a -> repository.find(a.id())).orElse(null);
        if (account == null || account.passwordHash() == null) {
            hasher.matchesNothing(password);
            return refuse(account, "UNKNOWN", now);
        }
        boolean right = hasher.matches(password, account.passwordHash());
        if (!account.isOpen() || account.mustWait(now)) {
            return refuse(null, account.isOpen() ? "TOO_SOON" : "CLOSED", now);
        }
        if (!right) {
            return refuse(account, "WRONG_PASSWORD", now);
        }
        if (!account.needsSecondFactor()) {
            return admit(account, password, account.totpLastStep(), now);
        }
        if (code == null || code.isBlank()) {
            return new SignIn.CodeNeeded();
        }
        var step = matchingStep(account, code.replace(" ", ""), now);
        return step.isPresent() ? admit(account, password, step.getAsLong(), now) : refuse(account, "WRONG_CODE", now);
    }

    /** Notes that somebody left. */
    @Transactional
    public void signOut(SignedIn who) {
        audit.append(AuditEvent.of(Action.SIGNED_OUT), CurrentUser.actor(who));
    }

    private OptionalLong matchingStep(Account account, String code, Instant now) {
        var sealed = Objects.requireNonNull(account.totpKey());
        var key = new TotpKey(cipher.openBytes(sealed, Accounts.totpContext(account.id())));
        return key.matchingStep(code, now, account.totpLastStep());
    }

    private SignIn admit(Account account, String password, long totpStep, Instant now) {
        if (hasher.isOutdated(Objects.requireNonNull(account.passwordHash()))) {
            repository.rehash(account.id(), hasher.hash(password));
        }
        repository.succeeded(account.id(), totpStep, now);
        var who = account.signedIn();
        audit.append(AuditEvent.of(Action.SIGNED_IN).about(account.subject()), CurrentUser.actor(who));
        return new SignIn.Done(who);
    }

    private SignIn refuse(@Nullable Account account, String why, Instant now) {
        var event = AuditEvent.of(Action.SIGN_IN_REFUSED).saying(why).refused();
        if (account != null) {
            int failed = account.failedAttempts() + 1;
            repository.failed(account.id(), failed, now.plus(Delay.after(failed)));
            event = event.on("account", account.id().value());
        }
        audit.append(event, Actor.ANONYMOUS);
        return new SignIn.Refused();
    }
}
