package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.retention.Kept;
import bg.registratura.retention.RetentionTerm;
import bg.registratura.visit.OrderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErasureTest {

    static final LocalDate BORN = LocalDate.of(2080, 5, 1);
    static final LocalDate TODAY = LocalDate.of(2125, 3, 5);

    static final Dossier.Part EXPOSED_LATELY =
            part("subjectrequest.section.exposures", exposed(LocalDate.of(2124, 6, 1)));
    static final Dossier.Part EXPOSED_LONG_AGO =
            part("subjectrequest.section.exposures", exposed(LocalDate.of(2110, 6, 1)));
    static final Dossier.Part PERSON =
            part("subjectrequest.section.person", Entry.of("subjectrequest.record.name", "Vyara Primerna"));
    static final Dossier.Part PERSON_WITH_PHONE =
            part("subjectrequest.section.person", Entry.of("subjectrequest.record.phone", "0888 123 456"));
    static final Dossier.Part ACCESS =
            part("subjectrequest.section.credentials", Entry.of("subjectrequest.record.credential"));

    @Test
    void isRefusedWhileTheLawKeepsAllThatIsHeld() {
        var erasure = of(PERSON, EXPOSED_LATELY);

        assertThat(erasure.proposed()).isEqualTo(Decision.REFUSED);
        assertThat(erasure.keptUntil()).contains(LocalDate.of(2134, 6, 1));
    }

    @Test
    void isGrantedInPartWhereSomethingServesTheDealingsAlone() {
        assertThat(of(PERSON_WITH_PHONE, EXPOSED_LATELY).proposed()).isEqualTo(Decision.PARTLY);
        assertThat(of(PERSON, EXPOSED_LATELY, ACCESS).erasable())
                .containsExactly("subjectrequest.answer.erasable.access");
    }

    @Test
    void isGrantedWhenNoTermRunsAnyMore() {
        assertThat(of(PERSON, EXPOSED_LONG_AGO).proposed()).isEqualTo(Decision.GRANTED);
        assertThat(of(PERSON).proposed()).isEqualTo(Decision.GRANTED);
    }

    @Test
    void isRefusedOnTheLastDayOfTheTerm() {
        var last = Objects.requireNonNull(
                EXPOSED_LATELY.entries().getFirst().term().orElseThrow().term().until());

        assertThat(Erasure.of(new Dossier(List.of(EXPOSED_LATELY)), last).proposed())
                .isEqualTo(Decision.REFUSED);
        assertThat(Erasure.of(new Dossier(List.of(EXPOSED_LATELY)), last.plusDays(1))
                        .proposed())
                .isEqualTo(Decision.GRANTED);
    }

    static Entry exposed(LocalDate on) {
        var order = new OrderId(UUID.randomUUID());
        return Entry.of("subjectrequest.record.exposure")
                .cameOf(order)
                .keptAs(Map.of(order, Kept.by(RetentionTerm.of(BORN, on))));
    }

    static Erasure of(Dossier.Part... parts) {
        return Erasure.of(new Dossier(Stream.of(parts).toList()), TODAY);
    }

    static Dossier.Part part(String section, Entry... entries) {
        return new Dossier.Part(section, List.of(entries));
    }
}
