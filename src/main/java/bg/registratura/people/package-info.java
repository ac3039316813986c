/**
 * Patients and practitioners: who they are and how they are found again.
 *
 * <p>A national identifier is sealed, found by a keyed hash and shown masked.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"language", "crypto", "audit", "security", "shell"})
@NullMarked
package bg.registratura.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
