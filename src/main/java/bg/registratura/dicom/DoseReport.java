package bg.registratura.dicom;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports of its irradiations in an object of its own, without pixels (X-Ray Radiation Dose SR, PS3.16 TID 10001).
 *
 * @param events each irradiation; none where the object cannot be read as such a report
 */
public record DoseReport(
        String sopInstance,
        String study,
        @Nullable String accessionNumber,
        @Nullable String deviceSerial,
        List<Event> events) {

    /**
     * One irradiation.
     *
     * @param startedAt by the unit's clock
     * @param doseAreaProduct mGy·cm², converted from the unit of measure the object names; absent where that is unknown
     * @param volumeDose CTDIvol, mGy
     */
    public record Event(
            @Nullable String irradiationEvent,
            @Nullable LocalDateTime startedAt,
            @Nullable Double kilovolts,
            @Nullable Double milliamperes,
            @Nullable Double milliseconds,
            @Nullable Double doseAreaProduct,
            @Nullable Double volumeDose) {}
}
