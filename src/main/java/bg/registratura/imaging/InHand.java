package bg.registratura.imaging;

import bg.registratura.security.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * While a study is made or read, decided here alone. The house keeps no reports, so the reading is as long as its order is
 * in work: until the visit is closed and to the end of that day. A visit that nobody closed ends by itself.
 *
 * @param visitOn the day of the visit it was ordered in; absent while it belongs to no order
 * @param isClosed the visit is over
 * @param cameOn the day it came from its unit
 * @param cameAfterwards it came when the visit was over
 */
record InHand(@Nullable LocalDate visitOn, boolean isClosed, LocalDate cameOn, boolean cameAfterwards) {

    /** How many days a visit that nobody closes keeps its studies in hand. */
    static final int LONGEST_DAYS = 7;

    /** Whether somebody who has the role, and has made it or not, sees it on this day. */
    boolean isFor(Role role, Making making, LocalDate today) {
        return switch (role) {
            case TECHNICIAN -> isMade(making, today);
            case REPORTING_PHYSICIAN -> isRead(today);
            default -> false;
        };
    }

    /** Whose it is nobody knows yet; then those who make it until its visit is over, or until the day ends when it came late. */
    private boolean isMade(Making making, LocalDate today) {
        if (visitOn == null) {
            return true;
        }
        return making != Making.OTHERS
                && (isClosed ? cameAfterwards && cameOn.equals(today) : isLately(visitOn, today));
    }

    private boolean isRead(LocalDate today) {
        return visitOn == null || (isClosed ? !today.isAfter(later(visitOn)) : isLately(visitOn, today));
    }

    private boolean isLately(LocalDate visit, LocalDate today) {
        return !today.isAfter(later(visit).plusDays(LONGEST_DAYS));
    }

    private LocalDate later(LocalDate visit) {
        return cameOn.isAfter(visit) ? cameOn : visit;
    }
}
