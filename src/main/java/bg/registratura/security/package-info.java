/**
 * Who may come in and do what: accounts, roles, the second factor and sessions.
 *
 * <p>Every account starts without a password; its owner sets one with a one-time credential handed over in person.
 */
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"language", "crypto", "audit", "intrusion", "shell"})
@NullMarked
package bg.registratura.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
