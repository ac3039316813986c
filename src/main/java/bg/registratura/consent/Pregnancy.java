package bg.registratura.consent;

import bg.registratura.people.Sex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The answer to the question on pregnancy (Council Directive 2013/59/Euratom, art. 62): asked, never guessed. */
public enum Pregnancy {
    /** Not pregnant. */
    NO,
    /** Pregnant: urgency and shielding are weighed once more; no prohibition in dental views. */
    YES,
    /** Cannot be excluded; treated as a yes. */
    UNSURE,
    /** Not asked: by sex or age it does not concern this patient. */
    NOT_APPLICABLE;

    static final int ASKED_FROM_AGE = 12;
    static final int ASKED_TO_AGE = 55;

    /** Whether the question is put to this patient on this day. */
    public static boolean isAsked(Sex sex, LocalDate born, LocalDate day) {
        var age = ChronoUnit.YEARS.between(born, day);
        return sex != Sex.MALE && age >= ASKED_FROM_AGE && age <= ASKED_TO_AGE;
    }
}
