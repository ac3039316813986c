package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.credential.Issuance.AccessName;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.FreshProof;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues one-time credentials at the desk. Issuing anew ends the sheet before, the password, the passkeys and every way in but the new. */
@Service
public class Credentials {

    /** Who may receive a sheet: the person, or the legal representative of one who cannot; never a proxy. */
    private static final Set<Bearer> RECEIVERS =
            EnumSet.of(Bearer.SELF, Bearer.PARENT, Bearer.GUARDIAN, Bearer.CURATOR);

    private final CredentialRepository repository;
    private final CredentialAccounts accounts;
    private final Giver giver;
    private final Mint mint;
    private final AuditLog audit;
    private final Clock clock;

    Credentials(
            CredentialRepository repository,
            CredentialAccounts accounts,
            Giver giver,
            Mint mint,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.giver = giver;
        this.mint = mint;
        this.audit = audit;
        this.clock = clock;
    }

    /** Issues a sheet on the strength of an identity check: of this purpose, of today, of whoever it is for. */
    @Transactional
    @FreshProof
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public Issuance issue(IdentityCheck check) {
        return issue(check, false);
    }

    /** The same, also to a representative who can sign in already and lost the way: the password dies with it. */
    @Transactional
    @FreshProof
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public Issuance renew(IdentityCheck check) {
        return issue(check, true);
    }

    private Issuance issue(IdentityCheck check, boolean anew) {
        giver.of(check);
        if (!proves(check)) {
            return new Issuance.IdentityMissing();
        }
        if (accounts.isChildsOwn(check)) {
            return new Issuance.OfChild();
        }
        var account = accounts.wishedBy(check);
        if (account.isEmpty() || account.get().disabledAt() != null) {
            return new Issuance.NobodyThere();
        }
        if (!anew && check.look().bearer().byLaw().isPresent() && account.get().hasOwnKeys()) {
            return new Issuance.Joined(name(account.get()));
        }
        boolean replaces = endWaysIn(account.get());
        return issued(account.get(), check, replaces);
    }

    private boolean endWaysIn(AccountSummary account) {
        boolean ended = false;
        for (var every : accounts.withOthersOf(account)) {
            ended |= repository.revokeAll(every.id(), clock.instant()) > 0
                    || every.hasOwnKeys()
                    || every.frozenAt() != null;
            accounts.shut(every.id());
        }
        return ended;
    }

    private Issuance.Issued issued(AccountSummary account, IdentityCheck check, boolean replaces) {
        var minted = mint.of(account.id());
        var credential = minted.credential();
        repository.insert(credential, check.id(), Dates.dayOf(credential.issuedAt()), minted.by());
        accounts.reopen(account.id());
        audit.append(AuditEvent.of(Action.CREDENTIAL_ISSUED)
                .about(account.subject())
                .on("one_time_credential", credential.id().value()));
        return new Issuance.Issued(
                credential.id(), account.id(), name(account), minted.secret(), credential.expiresAt(), replaces);
    }

    /**
     * Takes the second factor of somebody who lost it, on a proof of identity as at the first time; the sheet that follows sets
     * up another. Nobody does this for themselves.
     */
    @Transactional
    @FreshProof
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public boolean forgetSecondFactor(IdentityCheck check) {
        giver.of(check);
        return proves(check) && accounts.forgetSecondFactor(check.about());
    }

    private boolean proves(IdentityCheck check) {
        return check.isGoodFor(CheckPurpose.CREDENTIAL, Dates.dayOf(clock.instant()))
                && RECEIVERS.contains(check.look().bearer());
    }

    /** Ends access: the sheet if there is one, the password, and so the account's every way in. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public void revoke(AccountId account) {
        accounts.find(account).ifPresent(giver::of);
        end(account);
    }

    private void end(AccountId account) {
        repository.revokeAll(account, clock.instant());
        accounts.shut(account);
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

    /** Ends the access of a patient or practitioner, and with it the wish it rested on. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void revokeOf(UUID subject) {
        accounts.endWish(subject);
        accounts.ofSubject(subject).forEach(account -> end(account.id()));
        accounts.endRepresentatives(subject);
    }

    /** Ends the access of a dentist who belongs to no practice any more. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','PRACTICE_ADMINISTRATOR')")
    public void leave(UUID dentist) {
        accounts.ofSubject(dentist).forEach(account -> end(account.id()));
    }

    private static AccessName name(AccountSummary account) {
        return account.kind() == AccountKind.STAFF
                ? new AccessName(account.username(), account.username())
                : new AccessName(account.username(), new AccessNumber(account.username()).grouped());
    }
}
