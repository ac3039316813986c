package bg.registratura.sharing;

import bg.registratura.imaging.StudyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What comes of a code that a dentist typed. */
public sealed interface Redeeming {

    /**
     * The dentist sees it.
     *
     * @param study the one study; absent when it is all of a patient's
     */
    record Open(@Nullable StudyId study) implements Redeeming {}

    /** There is no such code, or none any more: which of the two, nobody is told. */
    record Unknown(int triesLeft) implements Redeeming {}

    /** Too many were wrong: until then no code is heard. */
    record Resting(Instant until) implements Redeeming {}

    /** The code is good and gives this dentist nothing. */
    record Against(Granting.Reason reason) implements Redeeming {}
}
