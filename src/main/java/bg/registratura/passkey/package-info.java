/**
 * Passkeys (Web Authentication Level 3): a key in somebody's telephone or computer that signs a challenge once its owner has
 * shown a finger, a face or a PIN to it. Nothing secret leaves it, and it signs for this house alone.
 *
 * <p>Here it is asked for and judged; whose key it is and whether they come in, {@code security} decides, by the same gates as
 * for a password. The filters of Spring Security are not used: they open a session themselves, past the delays, the log and the
 * epochs of accounts. CBOR, COSE and signatures are webauthn4j's and nobody else's here.
 *
 * <p>A challenge is good once, for five minutes, in the hands of the page it was made for: it is kept in memory with that page
 * and nowhere else.
 */
@ApplicationModule(
        displayName = "Passkeys",
        allowedDependencies = {"crypto", "shell"})
@NullMarked
package bg.registratura.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
