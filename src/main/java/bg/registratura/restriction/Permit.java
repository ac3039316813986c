package bg.registratura.restriction;

import java.time.LocalDate;

/**
 * A leave of art. 18(2) to release what is restricted.
 *
 * @param until the last day on which it holds
 */
public record Permit(PermittedBy ground, String reason, LocalDate from, LocalDate until) {

    /** For how many days one may hold at the most. */
    public static final int MOST_DAYS = 30;

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    boolean isGood() {
        return !reason.isBlank()
                && reason.length() <= LONGEST_REASON
                && !until.isBefore(from)
                && !until.isAfter(from.plusDays(MOST_DAYS));
    }

    /** It holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
