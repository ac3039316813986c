/**
 * What screens share: layouts, error screens, reading of forms, notices, printing. It knows no room.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"language"})
@NullMarked
package bg.registratura.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
