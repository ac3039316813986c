package bg.registratura.credential;

import bg.registratura.crypto.PasswordHasher;
import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import bg.registratura.security.CurrentUser;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Makes secrets from the system's strong random numbers; only their hash is given on to be kept. */
@Component
class Mint {

    private final PasswordHasher hasher;
    private final SheetLife life;
    private final CurrentUser user;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Mint(PasswordHasher hasher, SheetLife life, CurrentUser user, Clock clock) {
        this.hasher = hasher;
        this.life = life;
        this.user = user;
        this.clock = clock;
    }

    Minted of(AccountId account) {
        var secret = Secret.random(random);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = hasher.hash(secret.value());
        var credential = new OneTimeCredential(
                new CredentialId(Uuid7.next(now)), account, hash, now, now.plus(life.now()), 0, null, null, null);
        return new Minted(credential, secret, user.require().account());
    }

    /** A credential to be kept, and its secret to be printed and let go of. */
    record Minted(OneTimeCredential credential, Secret secret, AccountId by) {

        @Override
        public String toString() {
            return "Minted[" + credential.id() + "]";
        }
    }
}
