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
 * @param patient whose it is; absent while nobody knows
 * @param order what it was made for; absent while nobody knows, and where it was made elsewhere
 * @param modality the standard's two letters: {@code PX} panoramic, {@code IO} intra-oral, {@code DX}, {@code CT}
 * @param pictures how many instances it has
 * @param examination what was asked for, or what a brought one shows; absent while nobody knows whose it is
 * @param teeth those that were asked for; none while it is assigned to no order
 * @param cover the instance whose thumbnail stands for it; absent where no picture of it can be shown
 * @param madeWhere the laboratory that made it, where that was not this one
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
        @Nullable InstanceId cover,
        @Nullable String madeWhere) {}
