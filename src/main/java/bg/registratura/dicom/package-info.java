/**
 * DICOM files as files: what may come in, what stands in their header, their pixels, and how they look on a screen.
 *
 * <p>Bytes from outside enter through {@link bg.registratura.dicom.DicomValidator} and nowhere else; it answers with a
 * {@link bg.registratura.dicom.Verdict} and never throws at content. The room knows no patient, no order and no disk:
 * whose picture it is and where it lies is the business of {@code imaging}. Toolkits and codecs stay behind this door.
 */
@ApplicationModule(
        displayName = "DICOM files",
        allowedDependencies = {})
@NullMarked
package bg.registratura.dicom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
