/**
 * Where the rows live: the embedded MariaDB or an external one, its two users, its start and its clean stop.
 *
 * <p>Nothing is said to the embedded one in clear: it answers over TLS alone, with a certificate of its own, and whoever asks
 * believes that certificate and no other.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"crypto", "shell"})
@NullMarked
package bg.registratura.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
