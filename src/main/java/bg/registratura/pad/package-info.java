/**
 * The pen: a tablet at the desk shows a sheet as it would be printed, and every signer signs it there.
 *
 * <p>A tablet belongs to one desk, by a code that is read from it and typed at the desk; nobody is signed in on it, so that it
 * leads nowhere. What is signed lies in memory until every place has its signature; then the strokes, the sheet with the
 * strokes at its lines and the outcome are kept in one transaction. What is broken off leaves nothing.
 *
 * <p>The ways in are {@link bg.registratura.pad.Pads} for the desk and its tablet, and {@link
 * bg.registratura.pad.SignedSheets} for what was signed.
 */
@ApplicationModule(
        displayName = "Signing pad",
        allowedDependencies = {"language", "crypto", "audit", "security", "shell", "document", "identity"})
@NullMarked
package bg.registratura.pad;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
