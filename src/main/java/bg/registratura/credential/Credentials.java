package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.credential.Issuance.AccessName;
import bg.registratura.crypto.PasswordHasher;
import bg.registratura.crypto.Uuid7;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountSummary;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues one-time credentials at the desk. Issuing anew ends the sheet before, the password and every way in but the new. */
@Service
public class Credentials {

    /** Who may receive a sheet: the person, or the legal representative of one who cannot; never a proxy. */
    private static final Set<Bearer> RECEIVERS =
            EnumSet.of(Bearer.SELF, Bearer.PARENT, Bearer.GUARDIAN, Bearer.CURATOR);

    private final CredentialRepository repository;
    private final CredentialAccounts accounts;
    private final PasswordHasher hasher;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    Credentials(
            CredentialRepository repository,
            CredentialAccounts accounts,
            PasswordHasher hasher,
            AuditLog audit,
            Clock clock,
            @Value("${registratura.credential.life:72h}") Duration life) {
        this.repository = repository;
        this.accounts = accounts;
        this.hasher = hasher;
        this.audit = audit;
        this.clock = clock;
        this.life = life;
    }

    /** Issues a sheet on the strength of an identity check: of this purpose, of today, of whoever it is for. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public Issuance issue(IdentityCheck check) {
        return issue(check, false);
    }

    /** The same, also to a representative who can sign in already and lost the way: the password dies with it. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public Issuance renew(IdentityCheck check) {
        return issue(check, true);
    }

    private Issuance issue(IdentityCheck check, boolean anew) {
        var now = clock.instant();
        if (!check.isGoodFor(CheckPurpose.CREDENTIAL, Dates.dayOf(now))
                || !RECEIVERS.contains(check.look().bearer())) {
            return new Issuance.IdentityMissing();
        }
        if (accounts.isChildsOwn(check)) {
            return new Issuance.OfChild();
        }
        var account = accounts.of(check, random);
        if (account.isEmpty() || account.get().disabledAt() != null) {
            return new Issuance.NobodyThere();
        }
        if (!anew && check.look().bearer().byLaw().isPresent() && account.get().hasPassword()) {
            return new Issuance.Joined(name(account.get()));
        }
        accounts.withOthersOf(account.get()).forEach(every -> {
            repository.revokeAll(every.id(), now);
            accounts.forgetPassword(every.id());
        });
        return issue(account.get(), check.id(), now);
    }

    private Issuance.Issued issue(AccountSummary account, IdentityCheckId check, Instant now) {
        var secret = Secret.random(random);
        var credential = new OneTimeCredential(
                new CredentialId(Uuid7.next(now)),
                account.id(),
                hasher.hash(secret.value()),
                now,
                now.plus(life),
                0,
                null,
                null,
                null);
        repository.insert(credential, check, Dates.dayOf(now), accounts.whoIssues());
        audit.append(AuditEvent.of(Action.CREDENTIAL_ISSUED)
                .about(account.subject())
                .on("one_time_credential", credential.id().value()));
        return new Issuance.Issued(credential.id(), account.id(), name(account), secret, credential.expiresAt());
    }

    /** Ends access: the sheet if there is one, the password, and so the account's every way in. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public void revoke(AccountId account) {
        repository.revokeAll(account, clock.instant());
        accounts.forgetPassword(account);
        audit.append(AuditEvent.of(Action.CREDENTIAL_REVOKED)
                .about(accounts.find(account).map(AccountSummary::subject).orElse(null))
                .on("account", account.value()));
    }

    /** What the desk may know of somebody's access. */
    @Transactional(readOnly = true)
    public Access accessOf(UUID subject) {
        return accessOf(Set.of(subject)).getOrDefault(subject, Access.NONE);
    }

    /** The same of many at once; whoever has none is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Access> accessOf(Set<UUID> subjects) {
        var represented = accounts.representatives(subjects);
        var everybody = represented.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        everybody.addAll(subjects);
        var access = repository.accessOf(everybody, clock.instant());
        var best = new HashMap<UUID, Access>();
        subjects.forEach(
                subject -> Stream.concat(Stream.of(subject), represented.getOrDefault(subject, Set.of()).stream())
                        .flatMap(one -> Stream.ofNullable(access.get(one)))
                        .max(Comparator.comparing(Access::reach))
                        .ifPresent(found -> best.put(subject, found)));
        return best;
    }

    /** Ends the access of a patient or practitioner. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public void revokeOf(UUID subject) {
        accounts.ofSubject(subject).forEach(account -> revoke(account.id()));
        accounts.endRepresentatives(subject);
    }

    /** Ends the access of a dentist who belongs to no practice any more. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','PRACTICE_ADMINISTRATOR')")
    public void leave(UUID dentist) {
        accounts.ofSubject(dentist).forEach(account -> revoke(account.id()));
    }

    private static AccessName name(AccountSummary account) {
        return account.kind() == AccountKind.STAFF
                ? new AccessName(account.username(), account.username())
                : new AccessName(account.username(), new AccessNumber(account.username()).grouped());
    }
}
