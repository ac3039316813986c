/**
 * How long a record is kept, and what keeps it longer: the term of the law, computed here once, and legal holds.
 *
 * <p>Ten years from the exposure; of who was under eighteen on that day, until the 28th birthday. Without a birth date there is
 * no end. The term is read anew each time, so that a corrected birth date corrects it. A hold always wins: while it stands
 * nothing it covers has an end, and nobody it is on is erased; the database refuses that too. An open request, a restriction and
 * an incident that is not decided keep from destruction as well, until they end ({@link bg.registratura.retention.Obstacle}).
 *
 * <p>The way in is {@link bg.registratura.retention.Terms}; holds are placed and lifted by {@link
 * bg.registratura.retention.LegalHolds}.
 */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "security",
            "shell",
            "people",
            "search",
            "visit",
            "visit :: ui",
            "imaging"
        })
@NullMarked
package bg.registratura.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
