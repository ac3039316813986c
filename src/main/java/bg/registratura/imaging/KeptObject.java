package bg.registratura.imaging;

import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.TransferSyntax;

/** One kept picture under the names the standard gave it and what it belongs to. */
public record KeptObject(
        InstanceId id,
        String study,
        String series,
        String instance,
        String sopClass,
        String modality,
        TransferSyntax syntax,
        int frames,
        PixelState state) {}
