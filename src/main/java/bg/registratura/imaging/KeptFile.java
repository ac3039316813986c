package bg.registratura.imaging;

import bg.registratura.dicom.TransferSyntax;
import org.jspecify.annotations.Nullable;

/**
 * A kept picture as a file to be taken along.
 *
 * @param number the device's number of it in its series
 * @param sha256 of its bytes, in small hexadecimal figures
 * @param length how many bytes it has
 */
public record KeptFile(
        InstanceId id,
        String study,
        String series,
        String instance,
        String sopClass,
        String modality,
        TransferSyntax syntax,
        @Nullable Integer number,
        int frames,
        String sha256,
        long length) {}
