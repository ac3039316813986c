package bg.registratura.imaging;

import bg.registratura.dicom.Lettering;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A study that belongs to no order yet, with what the device wrote about the person: for comparing, by eye.
 *
 * @param lettering whether the letters of the name can be trusted
 */
public record Unassigned(
        StudyId id,
        int version,
        String modality,
        Instant takenAt,
        Instant receivedAt,
        String patientName,
        Lettering lettering,
        @Nullable String identifier,
        @Nullable LocalDate birthDate,
        @Nullable String accessionNumber) {}
