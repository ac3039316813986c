package bg.registratura.dose;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a figure by which a dose is told as days of natural background. It counts when a second person has compared it
 * with its source.
 *
 * @param microsievert for the background of a year, for one picture, or for one unit of the measured dose
 * @param source the literature it is from
 * @param approved absent until then
 * @param withdrawn since when it counts no more
 */
public record DoseFigure(
        DoseFigureId id,
        Subject subject,
        BigDecimal microsievert,
        FigureSource source,
        LocalDate validFrom,
        By entered,
        @Nullable By approved,
        @Nullable By withdrawn) {

    /** Whether it may be used. */
    public boolean counts() {
        return approved != null && withdrawn == null;
    }

    /** Whether it was put aside before anybody approved it, as if it had never been. */
    boolean isRejected() {
        return approved == null && withdrawn != null;
    }

    /** Whether it waits for a second person. */
    public boolean waits() {
        return approved == null && withdrawn == null;
    }

    /** Who did it, and when. */
    public record By(Named who, Instant at) {}
}
