/**
 * What dentists draw over pictures: lengths, angles, arrows with words, and the known lengths they measure by.
 *
 * <p>An annotation lies beside the picture and never in it, as DICOM keeps a presentation state apart from its image. It is
 * its author's own for as long as they may see the study, and the patient's to see for as long as the author shares it; nobody
 * else knows of it. Whether somebody may see the study is asked of {@link bg.registratura.annotation.Sight} each time.
 *
 * <p>The way in is {@link bg.registratura.annotation.Annotations}.
 */
@ApplicationModule(
        displayName = "Annotations",
        allowedDependencies = {
            "language",
            "people",
            "imaging",
            "crypto",
            "family",
            "subjectrequest",
            "audit",
            "security"
        })
@NullMarked
package bg.registratura.annotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
