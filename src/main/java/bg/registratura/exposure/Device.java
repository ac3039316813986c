package bg.registratura.exposure;

import bg.registratura.dicom.Repertoire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An X-ray unit of the laboratory.
 *
 * @param serialNumber as on its plate and in DICOM (0018,1000)
 * @param licenceNumber of the source of radiation, by the nuclear regulator
 * @param aeTitle its name in the network of pictures
 * @param characterSet the letters its files are really written in
 * @param worklistNames how it can show the names on its worklist
 * @param retiredOn its last day; absent while it is in use
 */
public record Device(
        DeviceId id,
        String name,
        @Nullable String manufacturer,
        String serialNumber,
        String room,
        @Nullable LocalDate retiredOn,
        int version,
        @Nullable String licenceNumber,
        @Nullable String aeTitle,
        Repertoire characterSet,
        WorklistNames worklistNames) {

    /** A unit whose files say truly how they are written. */
    public Device(
            DeviceId id,
            String name,
            @Nullable String manufacturer,
            String serialNumber,
            String room,
            @Nullable LocalDate retiredOn,
            int version,
            @Nullable String licenceNumber,
            @Nullable String aeTitle) {
        this(
                id,
                name,
                manufacturer,
                serialNumber,
                room,
                retiredOn,
                version,
                licenceNumber,
                aeTitle,
                Repertoire.AS_DECLARED,
                WorklistNames.UNICODE);
    }

    /** What must be known of every unit. */
    public Device(
            DeviceId id,
            String name,
            @Nullable String manufacturer,
            String serialNumber,
            String room,
            @Nullable LocalDate retiredOn,
            int version) {
        this(id, name, manufacturer, serialNumber, room, retiredOn, version, null, null);
    }

    /** Whether exposures of this day can have been made with it. */
    public boolean isInUseOn(LocalDate day) {
        return retiredOn == null || !day.isAfter(retiredOn);
    }

    /** As it stands in a list to choose from. */
    public String label() {
        return name + " · " + room + " · " + serialNumber;
    }
}
