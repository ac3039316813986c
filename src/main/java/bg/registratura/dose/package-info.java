/**
 * Doses without names: medians against reference levels, repeats and rejects, and what the physicist concludes from them.
 *
 * <p>A level is compared with the median of at least {@value bg.registratura.dose.Spread#ENOUGH} patients of one kind of
 * examination and one group, each person counted once; fewer are not judged. One exposure above a level is for review and
 * never an error (Council Directive 2013/59/Euratom, art. 56 and 58). Age on the day of the exposure decides the group.
 *
 * <p>The way in is {@link bg.registratura.dose.Doses}; levels are kept by {@link bg.registratura.dose.ReferenceLevels}, and by
 * what a patient is told a dose as days of natural background, by {@link bg.registratura.dose.DoseFigures}.
 * Nothing here says whose dose it was: an exposure is told by its accession number.
 */
@ApplicationModule(
        displayName = "Doses",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "security",
            "shell",
            "people",
            "visit",
            "document",
            "imaging",
            "exposure"
        })
@NullMarked
package bg.registratura.dose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
