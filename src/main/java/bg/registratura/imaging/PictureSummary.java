package bg.registratura.imaging;

import bg.registratura.dicom.PixelState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One kept picture of a study as a list shows it.
 *
 * @param frames how many frames it has, counted from one
 * @param number the device's number of it in its series
 */
public record PictureSummary(
        InstanceId id,
        StudyId study,
        String modality,
        @Nullable Integer number,
        int rows,
        int columns,
        int frames,
        PixelState state,
        long length,
        Instant takenAt) {}
