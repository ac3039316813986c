package bg.registratura.restriction;

import bg.registratura.imaging.StudyId;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a decision restricts.
 *
 * @param studies those it is on; none where it is on everything of the person
 * @param untilWhat what has to happen before it ends
 * @param reviewOn the day on which the officer looks at it again, within a year
 */
public record Order(RestrictionGround ground, Set<StudyId> studies, String untilWhat, LocalDate reviewOn) {

    /** For how many months one may stand before it is looked at again. */
    public static final int MOST_MONTHS = 12;

    /** The longest words of {@link #untilWhat}, in characters. */
    public static final int LONGEST = 300;

    /** Whether it may be placed on this day. */
    boolean isGood(LocalDate today) {
        return ground != RestrictionGround.NOT_KEPT
                && !untilWhat.isBlank()
                && untilWhat.length() <= LONGEST
                && reviewOn.isAfter(today)
                && !reviewOn.isAfter(today.plusMonths(MOST_MONTHS));
    }
}
