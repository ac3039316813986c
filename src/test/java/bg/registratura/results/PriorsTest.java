package bg.registratura.results;

import static bg.registratura.results.MouthTest.DAY;
import static bg.registratura.results.MouthTest.study;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.visit.Examination;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside a study when nobody chose. */
class PriorsTest {

    final StudyInfo current = study(Examination.INTRAORAL, DAY, 1, 36, 37);

    @Test
    void theNearestEarlierOneOfTheSameKindAndTooth() {
        var older = study(Examination.INTRAORAL, DAY.minusYears(3), 1, 36);
        var nearer = study(Examination.INTRAORAL, DAY.minusYears(1), 1, 37, 38);
        var elsewhere = study(Examination.INTRAORAL, DAY.minusDays(9), 1, 11);
        var whole = study(Examination.PANORAMIC, DAY.minusDays(3), 1);
        var later = study(Examination.INTRAORAL, DAY.plusDays(1), 1, 36);

        assertThat(Priors.beside(current, List.of(older, nearer, elsewhere, whole, later)))
                .contains(nearer);
        assertThat(Priors.beside(current, List.of(elsewhere, whole, later))).contains(later);
        assertThat(Priors.beside(current, List.of(elsewhere, whole))).contains(elsewhere);
        assertThat(Priors.beside(current, List.of(whole))).contains(whole);
    }

    @Test
    void oneThatCanBeShownBeforeOneThatCannot() {
        var unreadable = study(Examination.INTRAORAL, DAY.minusYears(1), 1, 36).under(Veil.REVIEWED);
        var whole = study(Examination.PANORAMIC, DAY.minusYears(5), 1);

        assertThat(Priors.beside(current, List.of(unreadable, whole))).contains(whole);
        assertThat(Priors.beside(current, List.of(unreadable))).contains(unreadable);
        assertThat(Priors.beside(current, List.of())).isEmpty();
    }
}
