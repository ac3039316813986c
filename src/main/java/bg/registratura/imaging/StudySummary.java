package bg.registratura.imaging;

import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Teeth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A study as a list shows it.
 *
 * @param patient whose it is; absent while it is assigned to no order
 * @param modality the standard's two letters: {@code PX} panoramic, {@code IO} intra-oral, {@code DX}, {@code CT}
 * @param pictures how many instances it has
 * @param examination what was asked for; absent while it is assigned to no order
 * @param teeth those that were asked for; none while it is assigned to no order
 * @param cover the instance whose thumbnail stands for it; absent where no picture of it can be shown
 */
public record StudySummary(
        StudyId id,
        @Nullable PatientId patient,
        @Nullable OrderId order,
        @Nullable Examination examination,
        Teeth teeth,
        @Nullable Attachment attachment,
        String modality,
        Instant takenAt,
        Instant receivedAt,
        int pictures,
        @Nullable InstanceId cover) {}
