/**
 * The desk's day: the queue, one person, one visit, one next step.
 *
 * <p>The desk composes and decides nothing: what a step is and how far it has come is said by the room the step belongs
 * to, through {@link bg.registratura.visit.VisitStep} and {@link bg.registratura.visit.ui.StepPanel}.
 */
@ApplicationModule(
        displayName = "Front desk",
        allowedDependencies = {
            "language",
            "people",
            "identity",
            "identity :: ui",
            "search",
            "visit",
            "visit :: ui",
            "queue",
            "document",
            "security",
            "shell"
        })
@NullMarked
package bg.registratura.frontdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
