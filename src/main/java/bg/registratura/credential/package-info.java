/**
 * One-time credentials: how a person enters for the first time, or again after losing the way.
 *
 * <p>A credential is issued at the desk after an identity check, printed, and handed over. Its secret exists on that sheet
 * and nowhere else. It opens the door once, to set one's own password; after that, after its expiry, or when a newer one
 * is issued, it opens nothing. Wrong tries delay, they never lock.
 *
 * <p>The way in is {@link bg.registratura.credential.Credentials} at the desk and {@link
 * bg.registratura.credential.Redemptions} at the door. Every answer is a value; nothing here throws at a person.
 */
@ApplicationModule(
        displayName = "One-time credentials",
        allowedDependencies = {
            "language",
            "crypto",
            "people",
            "visit",
            "visit :: ui",
            "family",
            "identity",
            "identity :: ui",
            "document",
            "audit",
            "intrusion",
            "passkey",
            "security",
            "security :: ui",
            "shell"
        })
@NullMarked
package bg.registratura.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
