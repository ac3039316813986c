/**
 * Pictures for machines: DICOMweb (PS3.18) for the planning programs of dentists, under {@code /dicom-web}.
 *
 * <p>A program comes with a token that its dentist made ({@link bg.registratura.dicomweb.OwnPrograms}) and sees, byte for byte
 * and at every moment, what that dentist would see: every answer asks {@link bg.registratura.results.ProgramLooks}, which is
 * the judge of the viewer. A token comes in the header of a request and in no address; it opens no session and no page.
 *
 * <p>Answered are QIDO-RS and, of WADO-RS, objects, metadata, frames, bulk data, rendered pictures and thumbnails. Objects
 * leave as they were received: of a transfer syntax nobody here writes, a program is told 406.
 *
 * <p>Stations of the laboratory give pictures in (STOW-RS) by tokens of their own ({@link
 * bg.registratura.dicomweb.Stations}), through the one intake of {@code imaging}; they read nothing.
 */
@ApplicationModule(
        displayName = "DICOMweb",
        allowedDependencies = {
            "language",
            "crypto",
            "passkey",
            "people",
            "practice",
            "dicom",
            "imaging",
            "exposure",
            "results",
            "intrusion",
            "audit",
            "security",
            "shell"
        })
@NullMarked
package bg.registratura.dicomweb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
