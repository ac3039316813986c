/**
 * Breaking the glass: a technician or a reporting physician sees a study that is no longer made or read, for minutes, with a
 * reason that its patient reads and the officer judges.
 *
 * <p>Who opens proves who they are once more ({@link bg.registratura.breakglass.BreakingGlass}); one opening is of one study
 * and of one person, and opens nothing else of the patient. The right is in the database and ends there with its last second
 * ({@code db/migration/V214__break_glass.sql}); whoever gives out pixels asks {@link bg.registratura.breakglass.Glass} at
 * every request. The officer judges what is over ({@link bg.registratura.breakglass.GlassReviews}), never their own; what was
 * not justified is a breach with the term of the Regulation's art. 33.
 */
@ApplicationModule(
        displayName = "Breaking the glass",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "security",
            "shell",
            "people",
            "visit",
            "imaging",
            "subjectrequest"
        })
@NullMarked
package bg.registratura.breakglass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
