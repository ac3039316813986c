package bg.registratura.retention;

import bg.registratura.people.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold (задържане поради правни претенции) on a person or on one study.
 *
 * @param person the record that stands for the person
 * @param study the one study it is on; absent when it is on everything of the person
 * @param reviewOn when it is to be looked at again
 * @param lifted how it ended; absent while it stands
 */
public record LegalHold(
        LegalHoldId id,
        PatientId person,
        String name,
        long clientNumber,
        @Nullable HeldStudy study,
        Cause cause,
        Mark placed,
        LocalDate reviewOn,
        @Nullable Lifted lifted) {

    /** Who did something, and when. */
    public record Mark(Instant at, String by) {}

    /** Who ended it, when and why. */
    public record Lifted(Mark mark, String reason) {}

    public boolean stands() {
        return lifted == null;
    }

    /** The day to look at it again has come. */
    public boolean isDue(LocalDate today) {
        return stands() && !today.isBefore(reviewOn);
    }
}
