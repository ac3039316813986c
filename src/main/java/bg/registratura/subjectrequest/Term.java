package bg.registratura.subjectrequest;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one request.
 *
 * @param receivedOn the day it came; it is not counted
 * @param first one month, by article 12(3)
 * @param suspendedOn since when the clock stands, because it is in doubt who asks (article 12(6))
 * @param daysSuspended for how many days it stood before
 * @param extended the two further months, if they were taken
 */
public record Term(
        LocalDate receivedOn,
        Deadline first,
        @Nullable LocalDate suspendedOn,
        int daysSuspended,
        @Nullable Extension extended) {

    /** A clock that starts on the day of receipt. */
    static Term from(LocalDate received, WorkingDays days) {
        return new Term(received, Deadline.after(received, Deadline.FIRST, 0, days), null, 0, null);
    }

    /** The day that counts now. */
    public Deadline due() {
        return extended == null ? first : extended.until();
    }

    public Optional<Extension> extension() {
        return Optional.ofNullable(extended);
    }

    public boolean stands() {
        return suspendedOn != null;
    }

    /** Days until the answer is due; zero on the day itself, negative when it is overdue. */
    public long daysLeft(LocalDate today) {
        return DAYS.between(suspendedOn == null ? today : suspendedOn, due().on());
    }

    /** How much of the whole term is used up, from 0 to 1. */
    public double usedUp(LocalDate today) {
        double whole = DAYS.between(receivedOn, due().on());
        return Math.clamp(1 - daysLeft(today) / whole, 0, 1);
    }

    /** The person can still be told of an extension in time. */
    boolean mayBeExtended(LocalDate today) {
        return extended == null && !today.isAfter(first.latest());
    }

    /** The clock runs again: every day it stood is added. */
    Term resumed(LocalDate today, WorkingDays days) {
        if (suspendedOn == null) {
            return this;
        }
        int stood = daysSuspended + (int) DAYS.between(suspendedOn, today);
        var first = Deadline.after(receivedOn, Deadline.FIRST, stood, days);
        var until = extended == null
                ? null
                : new Extension(
                        extended.toldOn(),
                        Deadline.after(
                                receivedOn, Deadline.FIRST + extended.wish().months(), stood, days),
                        extended.wish());
        return new Term(receivedOn, first, null, stood, until);
    }

    /** Two or three months from receipt instead of one. */
    Term extended(LocalDate today, Extending wish, WorkingDays days) {
        var until = Deadline.after(receivedOn, Deadline.FIRST + wish.months(), daysSuspended, days);
        return new Term(receivedOn, first, suspendedOn, daysSuspended, new Extension(today, until, wish));
    }
}
