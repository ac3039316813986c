package bg.registratura.dicomweb;

import bg.registratura.security.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A token as lists show it: everything of it but its value, which nobody has any more.
 *
 * @param label what its dentist called the program
 * @param owner the dentist's name
 * @param endsOn the last day on which it is good
 * @param over something ended it before its day
 */
public record ProgramToken(
        ProgramTokenId id,
        AccountId account,
        String owner,
        String label,
        LocalDate madeOn,
        LocalDate endsOn,
        @Nullable LocalDate lastUsedOn,
        boolean over) {

    /** As many as one dentist has at once. */
    public static final int MOST = 10;

    /** How long one lasts where nobody says otherwise. */
    public static final int USUAL_DAYS = 90;

    /** How long the label may be. */
    public static final int LONGEST_LABEL = 60;

    /** Whether it still opens something on this day. */
    public boolean isGoodOn(LocalDate day) {
        return !over && !day.isAfter(endsOn);
    }
}
