/**
 * Who may come in and do what: accounts, roles, the second factor and sessions.
 *
 * <p>Every account starts without a password; its owner sets one with a one-time credential handed over in person. Staff and
 * dentists sign in with a second factor always. A patient's own password of fifteen signs or more, which nothing known or
 * leaked makes up, is one factor (NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0, 6.3.3 asks for two): behind it stand that person's
 * own pictures and nothing that changes a record, and a telephone is not asked of whoever has none.
 *
 * <p>A passkey stands for password and code, everywhere and for everybody: see {@link PasskeyProofs}.
 */
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"language", "crypto", "audit", "intrusion", "passkey", "passkey :: ui", "shell"})
@NullMarked
package bg.registratura.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
