/**
 * Who stood at the desk, shown by what.
 *
 * <p>A check is a record of its own, good for one purpose on one day. No copy of a document is ever kept.
 */
@ApplicationModule(
        displayName = "Identity checks",
        allowedDependencies = {
            "language",
            "crypto",
            "people",
            "representation",
            "representation :: ui",
            "visit",
            "visit :: ui",
            "audit",
            "security",
            "security :: ui",
            "shell"
        })
@NullMarked
package bg.registratura.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
