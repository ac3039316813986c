package bg.registratura.diary;

import bg.registratura.visit.Examination;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is asked for.
 *
 * @param note for the desk, without health data
 */
public record Wanted(
        Slot slot,
        BookedFor whom,
        Examination examination,
        @Nullable String note) {

    public static final int LONGEST_NOTE = 200;
}
