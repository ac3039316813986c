package bg.registratura.exposure;

import bg.registratura.imaging.AttachedPicture;
import bg.registratura.language.Dates;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which pictures are of an irradiation, which of the same one, and when it was. */
final class Irradiation {

    /**
     * Modalities whose pictures are made with X-rays, and the one that may be anything: for an order of this house it is taken
     * for an irradiation until a person says otherwise. Of others the file itself must say so.
     */
    private static final Set<String> BY_X_RAYS = Set.of("IO", "PX", "DX", "CR", "RG", "CT", "OT");

    private static final String VOLUME = "CT";

    private Irradiation() {}

    static boolean isOne(AttachedPicture picture) {
        return BY_X_RAYS.contains(picture.modality())
                || picture.kilovolts() != null
                || picture.doseAreaProduct() != null;
    }

    /**
     * The same for all pictures of one irradiation: by the unit's own identifier; the slices of a volume by their series;
     * else by unit, second and values. Only a picture that says none of it stands for itself.
     */
    static String key(AttachedPicture picture) {
        if (picture.irradiationEvent() != null) {
            return "event " + picture.irradiationEvent();
        }
        if (picture.modality().equals(VOLUME)) {
            return "series " + picture.seriesInstanceUid();
        }
        return timeIsExact(picture)
                ? "moment " + picture.takenAt().truncatedTo(ChronoUnit.SECONDS) + " "
                        + Stream.of(
                                        picture.deviceSerial(),
                                        picture.kilovolts(),
                                        picture.milliamperes(),
                                        picture.milliseconds(),
                                        picture.doseAreaProduct())
                                .map(String::valueOf)
                                .collect(Collectors.joining(" "))
                : "picture " + picture.instance().value();
    }

    /** Whether the file said the time of the day: one without is of the first moment of its day, or of its arrival. */
    static boolean timeIsExact(AttachedPicture picture) {
        return picture.timeIsTold()
                && !picture.takenAt().atZone(Dates.SOFIA).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Where only the day is known, its first moment: a consent of that day is not known to have been there before. */
    static Instant moment(AttachedPicture picture) {
        return timeIsExact(picture)
                ? picture.takenAt()
                : Dates.dayOf(picture.takenAt()).atStartOfDay(Dates.SOFIA).toInstant();
    }
}
