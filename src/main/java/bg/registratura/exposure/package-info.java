/**
 * Exposures: who was irradiated, on what ground, with which unit, how much, and whether it had to be repeated.
 *
 * <p>An exposure stands on a consent in force or on a coded lawful exception and is justified by a physician (Council
 * Directive 2013/59/Euratom, art. 55–58). {@link bg.registratura.exposure.Exposures} judges first; the database refuses
 * whatever it would have let through. Nothing is changed afterwards: a mistake has a counter-entry
 * ({@link bg.registratura.exposure.Corrections}).
 *
 * <p>What the files of a unit tell is heard as they come to their order: found among what was recorded, offered to be
 * recorded, or, where nobody had consented, counted apart, with an incident
 * ({@link bg.registratura.exposure.Incidents}) and the pictures withheld
 * ({@link bg.registratura.exposure.Withholding}). What a file does not say is not believed in favour: without a time it is
 * covered only by a consent of a day before, and while an incident waits no study of its order is seen. What nobody records
 * stays on a list ({@link bg.registratura.exposure.Unrecorded}); a dose is put aside by two persons; and who was told of an
 * incident is on record ({@link bg.registratura.exposure.Notifications}), those outside the house in the register of disclosures
 * too ({@link bg.registratura.exposure.ToldRegister}). Doses are summed and exposures counted from
 * {@link bg.registratura.exposure.Irradiations}, or from the view of that name.
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
            "dicom",
            "security :: ui"
        })
@NullMarked
package bg.registratura.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
