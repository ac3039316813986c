package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetentionTermTest {

    @Test
    void isTenYearsForAnAdult() {
        assertThat(RetentionTerm.of(LocalDate.of(1980, 5, 1), LocalDate.of(2026, 3, 5)))
                .isEqualTo(new RetentionTerm(LocalDate.of(2036, 3, 5), false));
    }

    @Test
    void lastsUntilThe28thBirthdayOfAMinor() {
        assertThat(RetentionTerm.of(LocalDate.of(2015, 5, 1), LocalDate.of(2026, 3, 5)))
                .isEqualTo(new RetentionTerm(LocalDate.of(2043, 5, 1), true));
    }

    @Test
    void isThatOfAnAdultFromThe18thBirthdayOn() {
        assertThat(RetentionTerm.of(LocalDate.of(2008, 3, 5), LocalDate.of(2026, 3, 5))
                        .asMinor())
                .isFalse();
        assertThat(RetentionTerm.of(LocalDate.of(2008, 3, 6), LocalDate.of(2026, 3, 5))
                        .asMinor())
                .isTrue();
    }

    @Test
    void ofAPictureMadeOnALeapDayIsDestroyedNoEarlierThanMarch() {
        assertThat(RetentionTerm.of(LocalDate.of(1980, 5, 1), LocalDate.of(2024, 2, 29))
                        .destructibleFrom())
                .isEqualTo("2034-03-01");
    }

    @Test
    void ofSomebodyBornOnALeapDayIsThatOfAMinorUntilMarch() {
        var born = LocalDate.of(2008, 2, 29);

        assertThat(RetentionTerm.of(born, LocalDate.of(2026, 2, 28)).asMinor()).isTrue();
        assertThat(RetentionTerm.of(born, LocalDate.of(2026, 3, 1)).asMinor()).isFalse();
        assertThat(RetentionTerm.of(born, LocalDate.of(2026, 2, 28)).until()).isEqualTo("2036-02-29");
    }
}
