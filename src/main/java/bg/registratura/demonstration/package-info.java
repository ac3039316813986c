/**
 * The demonstration: an invented laboratory on an ordinary working day, for whoever wants to see the house at work.
 *
 * <p>Everything in it is done by the invented people themselves through the same services as real ones, so that rights,
 * refusals and the log are the real ones. It is made once, before the house opens, and only where {@code
 * registratura.demo} names the folder with the invented people; without that nothing here exists.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "language",
            "crypto",
            "database",
            "security",
            "people",
            "visit",
            "dicom :: sample",
            "imaging",
            "breakglass",
            "representation",
            "identity",
            "consent",
            "exposure",
            "dose",
            "credential",
            "sharing",
            "terms",
            "practice",
            "restriction",
            "subjectrequest",
            "diary",
            "operations"
        })
@NullMarked
package bg.registratura.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
