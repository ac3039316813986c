package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {

    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 10);

    final Term term = Term.from(RECEIVED, WorkingDays.BY_LAW);

    @Test
    void countsTheDaysThatAreLeft() {
        assertThat(term.daysLeft(LocalDate.of(2026, 4, 9))).isEqualTo(5);
        assertThat(term.daysLeft(LocalDate.of(2026, 4, 14))).isZero();
        assertThat(term.daysLeft(LocalDate.of(2026, 4, 16))).isEqualTo(-2);
    }

    @Test
    void isUsedUpBetweenNoneAndAll() {
        assertThat(term.usedUp(RECEIVED)).isZero();
        assertThat(term.usedUp(LocalDate.of(2026, 5, 1))).isEqualTo(1);
    }

    @Test
    void mayBeExtendedOnceAndWithinTheFirstMonth() {
        var told = LocalDate.of(2026, 4, 14);

        assertThat(term.mayBeExtended(told)).isTrue();
        assertThat(term.mayBeExtended(told.plusDays(1))).isFalse();
        var extended = term.extended(told, wish(2), WorkingDays.BY_LAW);
        assertThat(extended.due().on()).isEqualTo("2026-06-10");
        assertThat(extended.mayBeExtended(told)).isFalse();
    }

    @Test
    void isExtendedByAsManyMonthsAsWereTakenAlsoAfterItStood() {
        var extended = term.extended(LocalDate.of(2026, 3, 20), wish(1), WorkingDays.BY_LAW);
        assertThat(extended.due().on()).isEqualTo("2026-05-11");

        var standing = new Term(
                RECEIVED,
                extended.first(),
                LocalDate.of(2026, 4, 1),
                0,
                extended.extension().orElseThrow());
        assertThat(standing.resumed(LocalDate.of(2026, 4, 4), WorkingDays.BY_LAW)
                        .due()
                        .on())
                .isEqualTo("2026-05-13");
    }

    static Extending wish(int months) {
        return new Extending(ExtensionCause.NUMBER, months, "many studies");
    }

    @Test
    void standsWhileIdentityIsInDoubtAndGetsTheDaysBack() {
        var standing = new Term(RECEIVED, term.first(), LocalDate.of(2026, 3, 20), 0, null);

        assertThat(standing.daysLeft(LocalDate.of(2026, 3, 27))).isEqualTo(25);
        var running = standing.resumed(LocalDate.of(2026, 3, 27), WorkingDays.BY_LAW);
        assertThat(running.stands()).isFalse();
        assertThat(running.due().on()).isEqualTo("2026-04-17");
        assertThat(running.daysSuspended()).isEqualTo(7);
    }
}
