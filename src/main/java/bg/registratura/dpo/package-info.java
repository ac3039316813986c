/**
 * The data protection officer's desk: cases by the days they have left, one case with its source and its answer side by
 * side, and the log as sentences. It composes; it decides nothing that another room decides.
 */
@ApplicationModule(
        displayName = "Data protection officer's desk",
        allowedDependencies = {
            "language",
            "audit",
            "security",
            "shell",
            "people",
            "search",
            "fhir",
            "restriction",
            "imaging",
            "document",
            "subjectrequest",
            "subjectrequest :: ui"
        })
@NullMarked
package bg.registratura.dpo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
