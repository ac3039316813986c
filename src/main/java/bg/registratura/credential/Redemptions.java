package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.credential.Doorkeeper.Shown;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.security.Accounts;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.OwnPasskey;
import bg.registratura.security.PasswordRule;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes credentials at the door. Every try is on record when this returns, and an unknown number costs as much as a known. */
@Service
public class Redemptions {

    private final Doorkeeper doorkeeper;
    private final CredentialRepository repository;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Redemptions(
            Doorkeeper doorkeeper, CredentialRepository repository, Accounts accounts, AuditLog audit, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells whether number and one-time password belong together; spends nothing. */
    @Transactional
    public Redemption recognise(String username, Secret offered) {
        return switch (doorkeeper.judge(username, offered)) {
            case Shown.Good(var account, var _) ->
                new Redemption.Recognised(account.factorAtDoor(), account.displayName());
            case Shown.Used(var account, var sheet) ->
                new Redemption.Spent(Objects.requireNonNull(sheet.redeemedAt()), account.frozenAt() != null);
            case Shown.Nothing _ -> new Redemption.Refused();
        };
    }

    /** Spends the sheet on an own password, or says why not; all of it happens or none. */
    @Transactional
    public Activation redeem(String username, Secret offered, OwnKeys own) {
        return doorkeeper.judge(username, offered) instanceof Shown.Good good
                ? spend(good, offered, own)
                : new Activation.TooLate();
    }

    /** Where passkeys can be made. */
    public String passkeyOrigin() {
        return accounts.passkeyOrigin();
    }

    /** Asks this browser for a passkey for whoever holds the sheet, and nobody else; spends nothing. */
    @Transactional
    public Optional<PasskeyRequest> passkey(String username, Secret offered, String houseName) {
        return doorkeeper.judge(username, offered) instanceof Shown.Good(var account, var _)
                ? Optional.of(accounts.passkey(account.id(), houseName))
                : Optional.empty();
    }

    /** Spends the sheet on a passkey, or says why not; all of it happens or none. */
    @Transactional
    public Activation redeem(String username, Secret offered, OwnPasskey own) {
        return doorkeeper.judge(username, offered) instanceof Shown.Good good
                ? spent(good, accounts.activate(good.account().id(), own))
                : new Activation.TooLate();
    }

    private Activation spend(Shown.Good shown, Secret offered, OwnKeys own) {
        return Typed.digits(own.password()).equals(offered.value())
                ? new Activation.Weak(PasswordRule.Weakness.SAME_AS_SHEET)
                : spent(shown, accounts.activate(shown.account().id(), own));
    }

    private Activation spent(Shown.Good shown, Activation activation) {
        if (activation instanceof Activation.Opened(var who)) {
            repository.spend(shown.credential().id(), clock.instant());
            audit.append(
                    AuditEvent.of(Action.CREDENTIAL_REDEEMED)
                            .about(who.subject())
                            .on("one_time_credential", shown.credential().id().value()),
                    new Actor(who.account().value(), who.kind().name()));
        }
        return activation;
    }
}
