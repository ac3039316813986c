package bg.registratura.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the check digits of ЕГН and ЛНЧ can notice they notice, for ten thousand numbers of nobody. */
class PersonalNumberArithmeticTest {

    static final int NUMBERS = 10_000;
    static final LocalDate FAR = LocalDate.of(2125, 3, 1);
    static final int[] EGN = {2, 4, 8, 5, 10, 9, 7, 3, 6};
    static final int[] LNCH = {21, 19, 17, 13, 11, 9, 7, 3, 1};

    final Random random = new Random(10);

    @Test
    void aWrongCheckDigitIsAlwaysNoticed() {
        for (int number = 0; number < NUMBERS; number++) {
            assertThat(isEgn(with(egn(), 9, 1 + random.nextInt(9)))).isFalse();
            assertThat(isLnch(with(lnch(), 9, 1 + random.nextInt(9)))).isFalse();
        }
    }

    /** Eleven remainders are written with ten digits: 10 and 0 look the same. */
    @Test
    void oneWrongDigitOfAnEgnIsNoticedUnlessTheRemainderGoesFromTenToNoughtOrBack() {
        for (int number = 0; number < NUMBERS; number++) {
            var egn = egn();
            noticed(egn, with(egn, random.nextInt(9), 1 + random.nextInt(9)));
        }
    }

    @Test
    void swappedNeighboursInAnEgnAreNoticedUnlessTheRemainderGoesFromTenToNoughtOrBack() {
        for (int number = 0; number < NUMBERS; number++) {
            var egn = egn();
            noticed(egn, swapped(egn, random.nextInt(8)));
        }
    }

    void noticed(String egn, String wrong) {
        if (!wrong.equals(egn) && isEgn(wrong)) {
            assertThat(Set.of(sum(egn, EGN) % 11, sum(wrong, EGN) % 11)).containsExactlyInAnyOrder(0, 10);
        }
    }

    @Test
    void oneWrongDigitOfAnLnchIsAlwaysNoticed() {
        for (int number = 0; number < NUMBERS; number++) {
            assertThat(isLnch(with(lnch(), random.nextInt(10), 1 + random.nextInt(9))))
                    .isFalse();
        }
    }

    /** All weights are odd: neighbours that are five apart weigh the same either way. */
    @Test
    void swappedNeighboursInAnLnchAreNoticedUnlessTheyAreFiveApart() {
        for (int number = 0; number < NUMBERS; number++) {
            var lnch = lnch();
            int at = random.nextInt(9);
            int apart = Math.abs(lnch.charAt(at) - lnch.charAt(at + 1));
            assertThat(isLnch(swapped(lnch, at))).as(lnch).isEqualTo(apart == 0 || apart == 5);
        }
    }

    @Test
    void everyDayOfThreeCenturiesIsReadAsItWasWritten() {
        LocalDate.of(1800, 1, 1).datesUntil(LocalDate.of(2100, 1, 1)).forEach(day -> assertThat(
                        PersonalNumber.birthDate(digits(day)))
                .contains(day));
    }

    @Test
    void aDayThatIsNotInTheCalendarIsNoBirthDate() {
        for (int month = 0; month < 100; month++) {
            for (int day = 0; day < 100; day++) {
                var digits = "81%02d%02d".formatted(month, day);
                var read = PersonalNumber.birthDate(digits);
                assertThat(read.map(PersonalNumberArithmeticTest::digits).orElse(digits))
                        .isEqualTo(digits);
            }
        }
    }

    static String digits(LocalDate day) {
        int more = day.getYear() < 1900 ? 20 : day.getYear() < 2000 ? 0 : 40;
        return "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue() + more, day.getDayOfMonth());
    }

    /** Of somebody who will be born between 2040 and 2099. */
    String egn() {
        var nine = digits(LocalDate.of(2040, 1, 1).plusDays(random.nextInt(21_000)))
                + "%03d".formatted(random.nextInt(1000));
        return nine + sum(nine, EGN) % 11 % 10;
    }

    String lnch() {
        var nine = "%09d".formatted(random.nextInt(1_000_000_000));
        return nine + sum(nine, LNCH) % 10;
    }

    static int sum(String digits, int[] weights) {
        return IntStream.range(0, 9)
                .map(at -> weights[at] * (digits.charAt(at) - '0'))
                .sum();
    }

    static String with(String digits, int at, int more) {
        var changed = (char) ('0' + (digits.charAt(at) - '0' + more) % 10);
        return digits.substring(0, at) + changed + digits.substring(at + 1);
    }

    static String swapped(String digits, int at) {
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    static boolean isEgn(String digits) {
        return PersonalNumber.flawOfEgn(digits, FAR).isEmpty();
    }

    static boolean isLnch(String digits) {
        return PersonalNumber.flawOfLnch(digits).isEmpty();
    }
}
