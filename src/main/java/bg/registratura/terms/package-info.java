/**
 * What whoever comes from outside agrees to or has read: a dentist's terms of use, and what changed in the privacy notice.
 *
 * <p>A dentist is shown nothing, no page and no byte, before the terms in force are accepted; a new version asks again and
 * says what changed. A patient is told once of a changed notice and marks it as read: it is information (GDPR, art. 13) and
 * never a consent. The way in is {@link bg.registratura.terms.Terms}.
 */
@ApplicationModule(
        displayName = "Terms of use",
        allowedDependencies = {"language", "crypto", "document", "audit", "security", "shell"})
@NullMarked
package bg.registratura.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
