/**
 * Paper: a template in {@code i18n/documents} and values become a tagged PDF/A-2a and PDF/UA-1, numbered without a gap,
 * sealed (PAdES), kept encrypted as printed, and printed in marked copies. Anybody may ask whether a PDF is one of them.
 *
 * <p>The room knows no form by its name: whoever means a document builds its values. The way in is {@link
 * bg.registratura.document.Documents} for what is numbered and kept, {@link bg.registratura.document.Ephemeral} for what
 * must leave no trace or needs none, {@link bg.registratura.document.Register} for a number alone.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"language", "crypto", "seal", "audit", "intrusion", "security", "shell"})
@NullMarked
package bg.registratura.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
