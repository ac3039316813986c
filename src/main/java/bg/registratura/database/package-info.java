/**
 * Where the rows live: the embedded MariaDB or an external one, its two users, its start and its clean stop.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shell"})
@NullMarked
package bg.registratura.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
