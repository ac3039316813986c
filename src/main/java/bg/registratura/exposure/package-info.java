/**
 * Exposures: who was irradiated, on what ground, with which unit, how much, and whether it had to be repeated.
 *
 * <p>An exposure stands on a consent in force or on a coded lawful exception and is justified by a physician (Council
 * Directive 2013/59/Euratom, art. 55–58). {@link bg.registratura.exposure.Exposures} judges first; the database refuses
 * whatever it would have let through. Nothing is changed afterwards: a mistake has a counter-entry.
 */
@ApplicationModule(
        displayName = "Exposures",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "security",
            "shell",
            "people",
            "visit",
            "visit :: ui",
            "consent",
            "imaging",
            "security :: ui"
        })
@NullMarked
package bg.registratura.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
