package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.passkey.PasskeyRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of everybody who signs in. An account is made without a password; only its owner sets one, in the act of
 * spending a one-time credential. Nobody else can see it or choose it.
 */
@Service
public class Accounts {

    private final AccountRepository repository;
    private final Locksmith locksmith;
    private final PasskeyLocksmith passkeys;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(
            AccountRepository repository, Locksmith locksmith, PasskeyLocksmith passkeys, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.locksmith = locksmith;
        this.passkeys = passkeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an account without a password; empty when the username is taken. */
    @Transactional
    public Optional<AccountId> create(NewAccount wanted) {
        if (repository.findByUsername(wanted.username()).isPresent()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var id = new AccountId(Uuid7.next(now));
        repository.insert(wanted.account(id), now);
        audit.append(AuditEvent.of(Action.ACCOUNT_CREATED)
                .about(wanted.subject())
                .on("account", id.value())
                .saying(wanted.roles().toString()));
        return Optional.of(id);
    }

    /** Sets the owner's own keys and opens the account, or says why not; part of the act that proves the owner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Activation activate(AccountId id, OwnKeys own) {
        return opening(id, (account, now) -> locksmith.fit(account, own, now));
    }

    /** Where passkeys can be made. */
    public String passkeyOrigin() {
        return passkeys.origin();
    }

    /** Asks for a passkey that is to open the account; part of the act that proves the owner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PasskeyRequest passkey(AccountId id, String houseName) {
        return passkeys.ask(repository.find(id).orElseThrow(), houseName);
    }

    /** Asks whoever is about to become the first of the house for a passkey; there is no account yet. */
    @Transactional
    public PasskeyRequest newcomersPasskey(String username, String displayName, String houseName) {
        return passkeys.askNewcomer(username, displayName, clock.instant(), houseName);
    }

    /** Opens the account with a passkey and no password, or says why not; part of the act that proves the owner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Activation activate(AccountId id, OwnPasskey own) {
        return opening(id, (account, now) -> passkeys.fit(account, own, now));
    }

    /** At one moment, that is also written: what the database would refuse by then is too late. */
    private Activation opening(AccountId id, BiFunction<Account, Instant, Activation> fit) {
        repository.lock(id);
        var account = repository.find(id).orElseThrow();
        var now = clock.instant();
        return account.isOver(now) ? new Activation.TooLate() : fit.apply(account, now);
    }

    /** Takes password and passkeys away; what is printed next is the only way in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetKeys(AccountId id) {
        repository.forgetPassword(id);
        passkeys.takeAway(id);
    }

    /** Closes the account of somebody who administers a practice, for good; the staff's is closed by the end of their work. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void disable(AccountId id) {
        repository.disable(id, clock.instant());
        audit.append(AuditEvent.of(Action.ACCOUNT_DISABLED).on("account", id.value()));
    }

    /** An account by its id. */
    @Transactional(readOnly = true)
    public Optional<AccountSummary> find(AccountId id) {
        return repository.find(id).map(AccountSummary::of);
    }

    /** The accounts that belong to a patient or practitioner, the one under this very record first. */
    @Transactional(readOnly = true)
    public List<AccountSummary> ofSubject(UUID subject) {
        return repository.ofSubject(subject).stream().map(AccountSummary::of).toList();
    }

    /** The account somebody names at the door. */
    @Transactional(readOnly = true)
    public Optional<AccountSummary> byUsername(String username) {
        return repository.findByUsername(username.strip()).map(AccountSummary::of);
    }

    /** Everybody who works here. */
    @Transactional(readOnly = true)
    public List<AccountSummary> staff() {
        return repository.ofKind(AccountKind.STAFF).stream()
                .map(AccountSummary::of)
                .toList();
    }

    /** Whether the house has an administrator who can sign in; without one it is being set up. */
    @Transactional(readOnly = true)
    public boolean anyAdministrator() {
        return repository.anyAdministrator();
    }

    static String totpContext(AccountId id) {
        return "account.totp_key:" + id.value();
    }

    /**
     * An account to be made.
     *
     * @param secrecySignedOn when a member of staff signed the undertaking of professional secrecy
     */
    public record NewAccount(
            AccountKind kind,
            String username,
            String displayName,
            @Nullable UUID subject,
            @Nullable LocalDate secrecySignedOn,
            Set<Role> roles) {

        Account account(AccountId id) {
            return new Account(
                    id,
                    kind,
                    username,
                    displayName,
                    subject,
                    null,
                    null,
                    0,
                    0,
                    null,
                    secrecySignedOn,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    roles);
        }
    }
}
