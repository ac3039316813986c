package bg.registratura.consent;

import static bg.registratura.consent.Capacity.CAPABLE;
import static bg.registratura.consent.Capacity.FULL_INTERDICTION;
import static bg.registratura.consent.Capacity.LIMITED_INTERDICTION;
import static bg.registratura.consent.SignerRole.CURATOR;
import static bg.registratura.consent.SignerRole.GUARDIAN;
import static bg.registratura.consent.SignerRole.INTERPRETER;
import static bg.registratura.consent.SignerRole.PARENT;
import static bg.registratura.consent.SignerRole.PATIENT;
import static bg.registratura.consent.SignerRole.PHYSICIAN;
import static bg.registratura.consent.SignerRole.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignatoriesTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 1);

    static Stream<Arguments> decides() {
        var child = List.of(Set.of(PARENT, GUARDIAN));
        var minor = List.of(Set.of(PATIENT), Set.of(PARENT, CURATOR));
        var alone = List.of(Set.of(PATIENT));
        return Stream.of(
                arguments("a newborn", DAY, CAPABLE, child),
                arguments("the last day of 13", DAY.minusYears(14).plusDays(1), CAPABLE, child),
                arguments("a child whatever a court says", DAY.minusYears(9), LIMITED_INTERDICTION, child),
                arguments("the birthday of 14", DAY.minusYears(14), CAPABLE, minor),
                arguments("sixteen is not yet alone", DAY.minusYears(16), CAPABLE, minor),
                arguments("17 years 364 days", DAY.minusYears(18).plusDays(1), CAPABLE, minor),
                arguments("fifteen under full interdiction", DAY.minusYears(15), FULL_INTERDICTION, child),
                arguments("the birthday of 18", DAY.minusYears(18), CAPABLE, alone),
                arguments("an adult", DAY.minusYears(44), CAPABLE, alone),
                arguments(
                        "limited interdiction",
                        DAY.minusYears(44),
                        LIMITED_INTERDICTION,
                        List.of(Set.of(PATIENT), Set.of(CURATOR))),
                arguments("full interdiction", DAY.minusYears(44), FULL_INTERDICTION, List.of(Set.of(GUARDIAN))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void decides(String whom, LocalDate born, Capacity capacity, List<Set<SignerRole>> places) {
        assertThat(Signatories.on(DAY, new Situation(born, capacity, false, false))
                        .places())
                .isEqualTo(places);
    }

    @Test
    void countsTheAgeOfALeapDayChildFromTheFirstOfMarch() {
        var leapling = Situation.ordinary(LocalDate.of(2108, 2, 29));

        assertThat(Signatories.on(LocalDate.of(2126, 2, 28), leapling).places()).hasSize(2);
        assertThat(Signatories.on(LocalDate.of(2126, 3, 1), leapling).places()).hasSize(1);
    }

    @Test
    void asksTwoWitnessesOfAMarkAndTheInterpreterOfAnInterpretedSheet() {
        var signatories = Signatories.on(DAY, new Situation(DAY.minusYears(80), CAPABLE, true, true));

        assertThat(signatories.lacking(List.of(PATIENT, WITNESS, INTERPRETER))).containsExactly(Set.of(WITNESS));
        assertThat(signatories.lacking(List.of(PATIENT, WITNESS, WITNESS, INTERPRETER)))
                .isEmpty();
    }

    @Test
    void takesNobodyForTwo() {
        var minor = Signatories.on(DAY, Situation.ordinary(DAY.minusYears(15)));

        assertThat(minor.lacking(List.of(PARENT, PARENT))).containsExactly(Set.of(PATIENT));
        assertThat(minor.lacking(List.of())).hasSize(2);
    }

    @Test
    void letsAnyOneWhoseConsentIsNeededSayNo() {
        var minor = Signatories.on(DAY, Situation.ordinary(DAY.minusYears(15)));

        assertThat(minor.lackingToRefuse(List.of(PATIENT))).isEmpty();
        assertThat(minor.lackingToRefuse(List.of(PARENT))).isEmpty();
        assertThat(minor.lackingToRefuse(List.of(GUARDIAN))).isNotEmpty();
    }

    @Test
    void acceptsAPhysicianAndAWitnessForARefusalNobodySigns() {
        var adult = Signatories.on(DAY, Situation.ordinary(DAY.minusYears(44)));

        assertThat(adult.lackingToRefuse(List.of())).containsExactly(Set.of(PATIENT));
        assertThat(adult.lackingToRefuse(List.of(PHYSICIAN))).containsExactly(Set.of(WITNESS));
        assertThat(adult.lackingToRefuse(List.of(WITNESS))).containsExactly(Set.of(PHYSICIAN));
        assertThat(adult.lackingToRefuse(List.of(PHYSICIAN, WITNESS))).isEmpty();
        assertThat(adult.lacking(List.of(PHYSICIAN, WITNESS)))
                .as("they can never consent in the patient's place")
                .containsExactly(Set.of(PATIENT));
    }
}
