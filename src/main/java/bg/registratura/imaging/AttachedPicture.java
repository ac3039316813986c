package bg.registratura.imaging;

import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that has come to belong to an order, with what its file says of the irradiation.
 *
 * @param isOfACancelledOrder the order was cancelled before it came
 * @param irradiationEvent what several pictures of one irradiation have in common (DICOM 0008,3010)
 * @param sentBy the unit of the register that sent it, where it came from one
 * @param doseAreaProduct mGy·cm², as the device says it, whatever it says
 * @param takenAt by the device's own clock; the moment it came where the file says none
 * @param timeIsTold the file says one, at least its day
 */
public record AttachedPicture(
        InstanceId instance,
        StudyId study,
        OrderId order,
        boolean isOfACancelledOrder,
        PatientId patient,
        Examination examination,
        String modality,
        String seriesInstanceUid,
        @Nullable String irradiationEvent,
        @Nullable String deviceSerial,
        @Nullable UUID sentBy,
        @Nullable Double kilovolts,
        @Nullable Double milliamperes,
        @Nullable Double milliseconds,
        @Nullable Double milliampereSeconds,
        @Nullable Double doseAreaProduct,
        @Nullable Double volumeDose,
        Instant takenAt,
        boolean timeIsTold,
        Instant receivedAt) {}
