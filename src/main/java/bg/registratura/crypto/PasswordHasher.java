package bg.registratura.crypto;

import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Hashes passwords and one-time secrets: Argon2id, 46 MiB, two passes, over the secret keyed with the pepper.
 *
 * <p>At most four hashes run at once, one more than {@link HashingPlaces} lets in at the doors: a flood of sign-ins takes
 * neither the memory of the desk nor its turn.
 */
@Service
public class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 47_104;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2;
    private final Semaphore places = new Semaphore(4, true);
    private final Keyring keyring;
    private final PasswordHash nobody;

    @Autowired
    PasswordHasher(Keyring keyring) {
        this(keyring, MEMORY_KIB);
    }

    PasswordHasher(Keyring keyring, int memoryKib) {
        this.argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memoryKib, PASSES);
        this.keyring = keyring;
        this.nobody = hash("nobody");
    }

    /** Hashes a secret exactly as typed. */
    public PasswordHash hash(String secret) {
        return bounded(() -> new PasswordHash(argon2.encode(peppered(secret))));
    }

    /** Whether the offered secret is the hashed one, in constant time. */
    public boolean matches(String offered, PasswordHash stored) {
        return bounded(() -> argon2.matches(peppered(offered), stored.value()));
    }

    /** Pays the price of a comparison and says no: for accounts that do not exist. */
    public boolean matchesNothing(String offered) {
        return matches(offered, nobody) && false;
    }

    /** Whether a stored hash was made at a lower cost than today's and should be renewed at the next sign-in. */
    public boolean isOutdated(PasswordHash stored) {
        return argon2.upgradeEncoding(stored.value());
    }

    private String peppered(String secret) {
        return Base64.getEncoder().encodeToString(KeyedHash.hmac(keyring, "pepper", secret));
    }

    private <T> T bounded(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
