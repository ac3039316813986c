package bg.registratura.imaging;

import bg.registratura.dicom.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file that came, and what became of it.
 *
 * @param fileName as the sender called it
 * @param settlement what a person found about a conflict
 */
public record Arrival(
        ArrivalId id,
        Way way,
        String fileName,
        long length,
        Ending ending,
        @Nullable Refusal refusal,
        @Nullable InstanceId instance,
        Instant arrivedAt,
        @Nullable Instant settledAt,
        @Nullable String settlement) {}
