package bg.registratura.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bg.registratura.consent.ConsentEvent;
import bg.registratura.consent.ConsentId;
import bg.registratura.consent.SignerRole;
import bg.registratura.consent.Standing;
import bg.registratura.exposure.Recording.Reason;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Purpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalityTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 1);
    static final Instant TEN = Instant.parse("2125-03-01T10:00:00Z");
    static final ConsentId CONSENT = new ConsentId(UUID.randomUUID());
    static final PatientId VYARA = new PatientId(UUID.randomUUID());
    static final AccountId LINA = new AccountId(UUID.randomUUID());
    static final AccountId MIRA = new AccountId(UUID.randomUUID());
    static final Standing GRANTED = new Standing.Granted(CONSENT, TEN.minusSeconds(60));
    static final Standing REFUSED = new Standing.Refused(CONSENT, TEN.minusSeconds(60));

    static Stream<Arguments> withoutAConsentInForce() {
        return Stream.of(
                arguments(new Standing.NotAsked(), Reason.NO_CONSENT),
                arguments(REFUSED, Reason.REFUSED),
                arguments(new Standing.Ended(CONSENT, ConsentEvent.WITHDRAWN, TEN), Reason.CONSENT_ENDED),
                arguments(
                        new Standing.Outgrown(CONSENT, List.of(Set.of(SignerRole.PATIENT))),
                        Reason.SIGNATURES_LACKING));
    }

    @ParameterizedTest
    @MethodSource
    void withoutAConsentInForce(Standing standing, Reason reason) {
        assertThat(objection(Purpose.DIAGNOSTIC, standing, new Ground.Consented()))
                .isEqualTo(reason);
    }

    @Test
    void allowsWhatWasConsentedTo() {
        assertThat(new Legality(VYARA, Purpose.DIAGNOSTIC, false, GRANTED, false, Optional.empty(), null)
                        .objection(report(new Ground.Consented(), DAY, TEN), DAY, TEN))
                .isEmpty();
    }

    @Test
    void exceptsScreeningsInAnEpidemicEvenAfterARefusal() {
        var ground = new Ground.EpidemicScreening("RD-01-1", DAY);

        assertThat(new Legality(VYARA, Purpose.SCREENING, false, REFUSED, true, Optional.of(ground), null)
                        .objection(report(ground, DAY, TEN), DAY, TEN))
                .isEmpty();
        assertThat(objection(Purpose.DIAGNOSTIC, REFUSED, ground)).isEqualTo(Reason.NOT_A_SCREENING);
        assertThat(objection(Purpose.SCREENING, REFUSED, ground)).isEqualTo(Reason.NOT_DECLARED);
    }

    @Test
    void wantsTwoPersonsForVitalInterestAndNoRefusal() {
        var interest = new Ground.VitalInterest(LINA, MIRA, "unconscious");

        assertThat(new Legality(
                                VYARA,
                                Purpose.DIAGNOSTIC,
                                false,
                                new Standing.NotAsked(),
                                false,
                                Optional.of(interest),
                                null)
                        .objection(report(interest, DAY, TEN), DAY, TEN))
                .isEmpty();
        assertThat(objection(Purpose.DIAGNOSTIC, REFUSED, interest)).isEqualTo(Reason.AGAINST_THE_WILL);
        assertThat(objection(Purpose.DIAGNOSTIC, new Standing.NotAsked(), interest))
                .isEqualTo(Reason.NOT_DECLARED);
        assertThat(objection(
                        Purpose.DIAGNOSTIC,
                        new Standing.NotAsked(),
                        new Ground.VitalInterest(LINA, LINA, "unconscious")))
                .isEqualTo(Reason.SECOND_PERSON_MISSING);
    }

    @Test
    void objectsToWhatCannotBe() {
        var legality =
                new Legality(VYARA, Purpose.DIAGNOSTIC, false, GRANTED, false, Optional.empty(), DAY.minusDays(1));
        var consented = new Ground.Consented();

        assertThat(legality.objection(report(consented, DAY, TEN), DAY, TEN.minusSeconds(1)))
                .contains(Reason.IN_THE_FUTURE);
        assertThat(legality.objection(report(consented, DAY.plusDays(1), TEN), DAY, TEN))
                .contains(Reason.JUSTIFIED_AFTERWARDS);
        assertThat(legality.objection(report(consented, DAY, TEN), DAY, TEN)).contains(Reason.DEVICE_RETIRED);
        assertThat(new Legality(VYARA, Purpose.DIAGNOSTIC, true, GRANTED, false, Optional.empty(), null)
                        .objection(report(consented, DAY, TEN), DAY, TEN))
                .contains(Reason.ORDER_CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-80", "0.001", "800000"})
    void takesNoDoseOfAnotherUnit(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Dose.typed(new BigDecimal(value)));
    }

    @Test
    void readsTheUnitOfDicomAHundredTimesLarger() {
        assertThat(Dose.fromDicom(new BigDecimal("0.805")).milliGrayCm2()).isEqualByComparingTo("80.5");
    }

    static Reason objection(Purpose purpose, Standing standing, Ground ground) {
        return new Legality(VYARA, purpose, false, standing, standing == REFUSED, Optional.empty(), null)
                .objection(report(ground, DAY, TEN), DAY, TEN)
                .orElseThrow();
    }

    static ExposureReport report(Ground ground, LocalDate justifiedOn, Instant at) {
        return new ExposureReport(
                new OrderId(UUID.randomUUID()),
                ground,
                new Justification("caries?", "Dr Test", "0000000017", justifiedOn),
                new DeviceId(UUID.randomUUID()),
                LINA,
                new Technique(BigDecimal.valueOf(68), BigDecimal.valueOf(8), BigDecimal.valueOf(14000)),
                Dose.typed(new BigDecimal("80.5")),
                Protection.USED,
                null,
                false,
                at);
    }
}
