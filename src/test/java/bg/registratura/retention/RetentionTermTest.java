package bg.registratura.retention;

import static bg.registratura.retention.RetentionTerm.Ground.BIRTH_DATE_UNKNOWN;
import static bg.registratura.retention.RetentionTerm.Ground.MINOR;
import static bg.registratura.retention.RetentionTerm.Ground.TEN_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTermTest {

    static final int CASES = 20_000;
    static final long SEED = 20_261_122;

    @ParameterizedTest
    @CsvSource({
        "1980-05-01, 2026-03-05, 2036-03-05, TEN_YEARS",
        "2015-05-01, 2026-03-05, 2043-05-01, MINOR",
        // eighteen on the day itself, and a day short of it
        "2008-03-05, 2026-03-05, 2036-03-05, TEN_YEARS",
        "2008-03-06, 2026-03-05, 2036-03-06, MINOR",
        // made or born on the 29th of February
        "1980-05-01, 2024-02-29, 2034-02-28, TEN_YEARS",
        "2008-02-29, 2026-02-28, 2036-02-29, MINOR",
        "2008-02-29, 2026-03-01, 2036-03-01, TEN_YEARS",
        // the hundredth year is no leap year
        "2072-02-29, 2080-01-01, 2100-02-28, MINOR",
        // on the day of birth
        "2026-03-05, 2026-03-05, 2054-03-05, MINOR"
    })
    void endsTenYearsAfterOrOnThe28thBirthday(
            LocalDate born, LocalDate made, LocalDate until, RetentionTerm.Ground ground) {
        assertThat(RetentionTerm.of(born, made)).isEqualTo(new RetentionTerm(until, ground));
    }

    @Test
    void hasNoEndWhereNobodyKnowsWhetherItWasAMinor() {
        var term = RetentionTerm.of(null, LocalDate.of(2026, 3, 5));

        assertThat(term).isEqualTo(new RetentionTerm(null, BIRTH_DATE_UNKNOWN));
        assertThat(term.destructibleFrom()).isEmpty();
    }

    @Test
    void ofAPictureMadeOnALeapDayIsDestroyedNoEarlierThanMarch() {
        assertThat(RetentionTerm.of(LocalDate.of(1980, 5, 1), LocalDate.of(2024, 2, 29))
                        .destructibleFrom())
                .contains(LocalDate.of(2034, 3, 1));
    }

    /** A life: born, exposed some day of it, half of them on a leap day or around the eighteenth birthday. */
    record Life(LocalDate born, LocalDate made) {}

    static Stream<Life> lives() {
        var random = new Random(SEED);
        return Stream.generate(() -> life(random)).limit(CASES);
    }

    private static Life life(Random random) {
        var born = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(110 * 365));
        return switch (random.nextInt(4)) {
            case 0 -> new Life(leapDay(born), leapDay(born).plusDays(random.nextInt(90 * 365)));
            case 1 -> new Life(born, born.plusYears(18).plusDays(random.nextInt(5) - 2));
            case 2 -> new Life(leapDay(born), leapDay(born).plusYears(18).plusDays(random.nextInt(5) - 2));
            default -> new Life(born, born.plusDays(random.nextInt(90 * 365)));
        };
    }

    private static LocalDate leapDay(LocalDate near) {
        var year = near.getYear() / 4 * 4;
        return LocalDate.of(year, 2, LocalDate.of(year, 1, 1).isLeapYear() ? 29 : 28);
    }

    @Test
    void isNeverShorterThanTenYearsAndEndsInTheYearTheLawSays() {
        lives().forEach(life -> {
            var term = RetentionTerm.of(life.born(), life.made());
            var from = term.destructibleFrom().orElseThrow();
            assertThat(from).as(life.toString()).isAfter(life.made().plusYears(10));
            assertThat(from)
                    .as(life.toString())
                    .isEqualTo(
                            isMinor(life)
                                    ? life.born().plusYears(28).plusDays(1)
                                    : life.made().plusYears(10).plusDays(1));
            assertThat(term.ground()).as(life.toString()).isEqualTo(isMinor(life) ? MINOR : TEN_YEARS);
        });
    }

    /** Counted another way than the house does: by the day on which eighteen years are full. */
    private static boolean isMinor(Life life) {
        var born = life.born();
        var full = born.getMonthValue() == 2 && born.getDayOfMonth() == 29
                ? LocalDate.of(born.getYear() + 18, 3, 1)
                : LocalDate.of(born.getYear() + 18, born.getMonth(), born.getDayOfMonth());
        return life.made().isBefore(full);
    }

    @Test
    void ofAMinorIsTheSameWheneverTheExposureWas() {
        lives().filter(RetentionTermTest::isMinor)
                .forEach(life -> assertThat(RetentionTerm.of(life.born(), life.made()))
                        .isEqualTo(RetentionTerm.of(life.born(), life.born())));
    }

    @Test
    void ofALaterExposureNeverEndsEarlier() {
        lives().forEach(life -> assertThat(until(life.born(), life.made().plusDays(1)))
                .as(life.toString())
                .isAfterOrEqualTo(until(life.born(), life.made())));
    }

    @Test
    void ofACorrectedBirthDateIsThatOfTheRightOne() {
        lives().limit(CASES / 10).forEach(life -> {
            var corrected = new Life(life.born().minusYears(20), life.made());
            assertThat(RetentionTerm.of(corrected.born(), corrected.made()).ground())
                    .as(corrected.toString())
                    .isEqualTo(isMinor(corrected) ? MINOR : TEN_YEARS);
            assertThat(until(corrected.born(), corrected.made())).isBeforeOrEqualTo(until(life.born(), life.made()));
        });
    }

    private static LocalDate until(LocalDate born, LocalDate made) {
        return Objects.requireNonNull(RetentionTerm.of(born, made).until());
    }
}
