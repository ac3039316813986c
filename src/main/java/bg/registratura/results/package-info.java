/**
 * The viewer for patients and dentists: lists, pictures, downloads, and who may see which byte.
 *
 * <p>"May this person see this study" is asked here, on the server, at every request ({@link Viewing}): a patient their
 * own, a dentist what a grant covers at that moment, a technician or reporting physician what is being made or read, the
 * latter what an open incident asks them to decide, and either, for minutes, what they broke the glass for.
 * Nobody else; and what one may not see looks exactly like what does not exist.
 */
@ApplicationModule(
        displayName = "Results",
        allowedDependencies = {
            "language",
            "crypto",
            "people",
            "search",
            "visit",
            "dicom",
            "imaging",
            "document",
            "exposure",
            "dose",
            "breakglass",
            "family",
            "annotation",
            "terms",
            "sharing",
            "disclosure",
            "retention",
            "restriction",
            "subjectrequest",
            "audit",
            "security",
            "shell"
        })
@NullMarked
package bg.registratura.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
