/**
 * Visits, referrals and orders: what is to be done for whom.
 *
 * <p>Consent, exposure, imaging, identity and credential point at what stands here. A room that has a step in the visit
 * gives the desk two beans: a {@link bg.registratura.visit.VisitStep} that says how far the step is, and in its {@code ui}
 * a {@link bg.registratura.visit.ui.StepPanel} that does it (allow {@code "visit :: ui"} in the package-info). The desk
 * finds both by their {@link bg.registratura.visit.Step} and knows no room by name.
 */
@ApplicationModule(
        displayName = "Visits and orders",
        allowedDependencies = {"language", "crypto", "people", "audit", "security", "shell"})
@NullMarked
package bg.registratura.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
