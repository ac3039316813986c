/**
 * Visits, referrals and orders: what is to be done for whom.
 *
 * <p>Consent, exposure, imaging, identity and credential point at what stands here.
 */
@ApplicationModule(
        displayName = "Visits and orders",
        allowedDependencies = {"language", "people", "audit", "security", "shell"})
@NullMarked
package bg.registratura.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
