package bg.registratura.security;

import bg.registratura.passkey.Flaw;
import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.Passkeys;
import bg.registratura.passkey.Shown;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody owns an account, by a passkey. The key lies in a device and works only after a finger, a face or a PIN was
 * shown to it: it is both factors in one (OWASP ASVS 5.0, 6.3.3; NIST SP 800-63B-4, 2.2.1, a multi-factor cryptographic
 * authenticator at AAL2), so that no code is asked for beside it. Everything else is as for a password.
 */
@Component
class PasskeyProofs {

    private final Passkeys passkeys;
    private final AccountRepository repository;
    private final Tries tries;

    PasskeyProofs(Passkeys passkeys, AccountRepository repository, Tries tries) {
        this.passkeys = passkeys;
        this.repository = repository;
        this.tries = tries;
    }

    /** Tries what an authenticator answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof prove(PasskeyAnswer answer) {
        return switch (passkeys.judge(answer)) {
            case Shown.Right right -> heard(new AccountId(right.owner()), account -> used(account, right));
            case Shown.Wrong(var owner, var flaw) ->
                owner == null
                        ? new Proof.Unproved(null, flaw.code())
                        : heard(new AccountId(owner), account -> tries.failed(account, flaw.code()));
        };
    }

    private Proof heard(AccountId id, Function<Account, Proof> judge) {
        repository.lock(id);
        var account = repository.find(id).orElseThrow();
        var unheard = account.isOpen() ? tries.unheard(account) : "CLOSED";
        return unheard == null ? judge.apply(account) : new Proof.Unproved(id, unheard);
    }

    /** Of two tries with one counter, which only a copy of the key can make, the second is refused. */
    private Proof used(Account account, Shown.Right right) {
        return passkeys.use(right)
                ? tries.proved(account, account.totpLastStep())
                : tries.failed(account, Flaw.COUNTER.code());
    }
}
