/**
 * Secrets and seals: password hashing, keyed hashes, encryption at rest, signatures. Nothing else in the house knows
 * Bouncy Castle.
 *
 * <p>The keys live in a {@link bg.registratura.crypto.Keyring} beside, never inside, the database.
 */
@ApplicationModule(
        displayName = "Cryptography",
        allowedDependencies = {})
@NullMarked
package bg.registratura.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
