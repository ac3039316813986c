package bg.registratura.dicomweb;

import bg.registratura.exposure.DeviceId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The token of a station as lists show it: everything of it but its value, which nobody has any more.
 *
 * @param unitName the unit whose pictures it gives in
 * @param endsOn the last day on which it is good
 */
public record StationToken(
        StationTokenId id,
        DeviceId unit,
        String unitName,
        String label,
        LocalDate madeOn,
        LocalDate endsOn,
        @Nullable LocalDate lastUsedOn) {

    /** Whether it still opens something on this day. */
    public boolean isGoodOn(LocalDate day) {
        return !day.isAfter(endsOn);
    }
}
