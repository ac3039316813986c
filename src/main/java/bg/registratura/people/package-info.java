/**
 * Patients and practitioners: who they are and how they are found again.
 *
 * <p>A national identifier is sealed, found by a keyed hash and shown masked; showing it whole is an act in the log. The
 * ways in are {@link bg.registratura.people.Patients} and {@link bg.registratura.people.Practitioners}; what a careful
 * person can cause (a duplicate, an overtaken correction) comes back as a value.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"language", "crypto", "audit", "security", "shell"})
@NullMarked
package bg.registratura.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
