package bg.registratura.exposure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One check of the quality of a unit.
 *
 * @param doneBy the person or firm that made it
 * @param nextDueOn when the next one of its kind is due
 */
public record QualityCheck(
        DeviceId device,
        Kind kind,
        Result result,
        LocalDate doneOn,
        String doneBy,
        @Nullable String note,
        @Nullable LocalDate nextDueOn) {

    /** Codes are contracts. */
    public enum Kind {
        /** Before it is first used, and after a repair. */
        ACCEPTANCE,
        /** In use, again and again. */
        CONSTANCY
    }

    /** Codes are contracts. */
    public enum Result {
        PASSED,
        /** It may be used with what the note says. */
        CONDITIONAL,
        FAILED
    }

    /** Refuses what no register would take. */
    public QualityCheck {
        doneBy = doneBy.strip();
        if (doneBy.isEmpty() || doneBy.length() > 200 || note != null && note.length() > 500) {
            throw new IllegalArgumentException("a check says who made it");
        }
        if (nextDueOn != null && !nextDueOn.isAfter(doneOn)) {
            throw new IllegalArgumentException("the next check comes after this one");
        }
    }
}
