package bg.registratura.consent;

import static bg.registratura.consent.SignerRole.PARENT;
import static bg.registratura.consent.SignerRole.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.Consenting.Reason;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.visit.OrderId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two desks, two connections, one patient; and two patients who are mistaken for one. */
@DatabaseTest
class TwoDesksConsentTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);
    static final Answers ANSWERS = new Answers(Pregnancy.NO, "", "");

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    Standings standings;

    @Autowired
    TestClock clock;

    PatientId patient;
    OrderId order;

    @BeforeEach
    void patientWithAnOrder() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        come(TODAY.minusYears(43));
    }

    /** Whichever comes first, the patient who took the consent back is not exposed. */
    @RepeatedTest(5)
    void leaveNoConsentInForceWhenOneSignsWhileTheOtherWithdraws() throws Exception {
        var given = room.print(order, FormKind.CONSENT).form();
        var consent = ((Consenting.Recorded) consents.grant(given, ANSWERS, signed(PATIENT))).consent();
        clock.advance(Duration.ofMinutes(1));
        var second =
                room.print(room.request(order, FormKind.CONSENT).large(true)).form();
        var withdrawal = room.print(room.request(order, FormKind.WITHDRAWAL).withdrawing(consent))
                .form();
        var signers = signed(PATIENT);
        clock.advance(Duration.ofMinutes(1));

        var outcomes =
                together(() -> consents.grant(second, ANSWERS, signers), () -> consents.withdraw(withdrawal, signers));

        assertThat(outcomes.getLast().get()).isInstanceOf(Consenting.Recorded.class);
        assertThat(outcomes.getFirst().get())
                .satisfiesAnyOf(
                        outcome -> assertThat(outcome).isInstanceOf(Consenting.Recorded.class),
                        outcome -> assertThat(outcome).isEqualTo(new Consenting.Refused(Reason.OVERTAKEN_BY_A_NO)));
        assertThat(standings.now(order)).isInstanceOf(Standing.Ended.class);
    }

    @RepeatedTest(3)
    void recordOneOutcomeOfOneSheetThatBothHold() throws Exception {
        var sheet = room.print(order, FormKind.CONSENT).form();
        var signers = signed(PATIENT);

        var outcomes =
                together(() -> consents.grant(sheet, ANSWERS, signers), () -> consents.refuse(sheet, "", signers));

        assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
                .filteredOn(Consenting.Recorded.class::isInstance)
                .hasSize(1);
        assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
                .contains(new Consenting.Refused(Reason.DECIDED_ALREADY));
    }

    @Test
    void takeNoConsentOnASheetThatARefusalAtTheOtherDeskOvertook() {
        var atA = room.print(order, FormKind.CONSENT).form();
        clock.advance(Duration.ofMinutes(1));
        var atB = room.print(order, FormKind.REFUSAL).form();
        consents.refuse(atB, "", signed(PATIENT));

        assertThat(consents.grant(atA, ANSWERS, signed(PATIENT)))
                .isEqualTo(new Consenting.Refused(Reason.OVERTAKEN_BY_A_NO));
    }

    @Test
    void doNotTakeATwinForTheOther() {
        var twin = room.patient(TODAY.minusYears(43));
        var sheet = room.print(order, FormKind.CONSENT).form();
        var wrong = List.of(room.signer(PATIENT, twin));

        assertThat(consents.grant(sheet, ANSWERS, wrong)).isEqualTo(new Consenting.Unchecked(wrong));
        assertThat(consents.grant(sheet, ANSWERS, signed(PATIENT))).isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void letAPatientSignAloneOnTheBirthdayThoughTheSheetWasPrintedTheDayBefore() {
        come(TODAY.minusYears(18).plusDays(1));
        var sheet = room.print(order, FormKind.CONSENT).form();
        assertThat(consents.grant(sheet, ANSWERS, signed(PATIENT))).isInstanceOf(Consenting.Unsigned.class);

        clock.advance(Duration.ofDays(1));
        assertThat(consents.grant(sheet, ANSWERS, signed(PATIENT))).isInstanceOf(Consenting.Recorded.class);
        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void keepTheConsentOfPatientAndParentWhenThePatientComesOfAge() {
        come(TODAY.minusYears(18).plusDays(1));
        consents.grant(room.print(order, FormKind.CONSENT).form(), ANSWERS, room.signers(patient, PATIENT, PARENT));

        clock.advance(Duration.ofDays(1));
        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void askTheChildAsWellWhoTurnsFourteenBeforeSigning() {
        come(TODAY.minusYears(14).plusDays(1));
        var sheet = room.print(order, FormKind.CONSENT).form();
        clock.advance(Duration.ofDays(1));

        var both = room.signers(patient, PATIENT, PARENT);
        assertThat(consents.grant(sheet, ANSWERS, List.of(both.getLast()))).isInstanceOf(Consenting.Unsigned.class);
        assertThat(consents.grant(sheet, ANSWERS, both))
                .as("a sheet without a line for the child")
                .isEqualTo(new Consenting.Refused(Consenting.Reason.SHEET_OUTGROWN));
        var anew = room.print(order, FormKind.CONSENT).form();
        assertThat(anew.number()).isNotEqualTo(sheet.number());
        assertThat(consents.grant(anew, ANSWERS, both)).isInstanceOf(Consenting.Recorded.class);
    }

    void come(LocalDate born) {
        patient = room.patient(born);
        order = room.order(room.visit(patient));
    }

    List<Signer> signed(SignerRole role) {
        return room.signers(patient, role);
    }

    static List<Future<Consenting>> together(Callable<Consenting> atA, Callable<Consenting> atB) {
        var barrier = new CyclicBarrier(2);
        try (var desks = Executors.newFixedThreadPool(2)) {
            return List.of(desks.submit(at(barrier, atA)), desks.submit(at(barrier, atB)));
        }
    }

    private static Callable<Consenting> at(CyclicBarrier barrier, Callable<Consenting> act) {
        return () -> {
            At.desk(Role.RECEPTION);
            barrier.await();
            return act.call();
        };
    }
}
