package bg.registratura.consent;

import bg.registratura.people.Sex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * At which ages the question on pregnancy is put.
 *
 * @param from the first year of age
 * @param to the last year of age
 */
public record PregnancyAges(int from, int to) {

    /** While nobody chose otherwise. */
    public static final PregnancyAges USUAL = new PregnancyAges(12, 55);

    public static final int EARLIEST_FROM = 8;
    public static final int LATEST_FROM = 18;
    public static final int EARLIEST_TO = 45;
    public static final int LATEST_TO = 99;

    /** Refuses ages at which the question would be forgotten. */
    public PregnancyAges {
        if (from < EARLIEST_FROM || from > LATEST_FROM || to < EARLIEST_TO || to > LATEST_TO) {
            throw new IllegalArgumentException("the question on pregnancy is put at plausible ages");
        }
    }

    /** Whether the question is put to this patient on this day; where the sex is not known it is. */
    public boolean concern(Sex sex, LocalDate born, LocalDate day) {
        var age = ChronoUnit.YEARS.between(born, day);
        return sex != Sex.MALE && age >= from && age <= to;
    }
}
