/** Pictures: studies and their instances, received, kept as they came, shown. */
@ApplicationModule(
        displayName = "Imaging",
        allowedDependencies = {"language", "people", "visit", "crypto", "audit", "security", "shell"})
@NullMarked
package bg.registratura.imaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
