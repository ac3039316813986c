package bg.registratura.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerRegistration;
import bg.registratura.people.Practitioners;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class VisitsTest {

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    PrivacyNotices notices;

    @Autowired
    Patients patients;

    @Autowired
    Practitioners practitioners;

    @Autowired
    ReferralStep step;

    @Autowired
    TestClock clock;

    @BeforeEach
    void sitDown() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
    }

    @Test
    void takeTheNextTicketOfTheDay() {
        var first = visits.open(patient());
        var second = visits.open(patient());

        assertThat(second.ticket()).isEqualTo(first.ticket() + 1);
    }

    @Test
    void beginAgainAtOneOnAnotherDay() {
        clock.set(TestClock.START.plus(Duration.ofDays(400)));

        assertThat(visits.open(patient()).ticket()).isEqualTo(1);
    }

    @Test
    void areTheSameVisitForADoubleClick() {
        var patient = patient();

        assertThat(visits.open(patient)).isEqualTo(visits.open(patient));
    }

    @Test
    void neverShareATicketNorLeaveAGapBetweenDesks() throws Exception {
        clock.set(TestClock.START.plus(Duration.ofDays(500)));
        var barrier = new CyclicBarrier(4);
        var opened = new ArrayList<Future<Visit>>();
        try (var desks = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                Callable<Visit> desk = () -> {
                    At.desk(Role.RECEPTION);
                    var patient = patient();
                    barrier.await();
                    return visits.open(patient);
                };
                opened.add(desks.submit(desk));
            }
        }
        var tickets = new ArrayList<Integer>();
        for (var visit : opened) {
            tickets.add(visit.get().ticket());
        }
        assertThat(tickets).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void areOneVisitWhenTwoDesksOpenItForOnePatient() throws Exception {
        var patient = patient();
        var barrier = new CyclicBarrier(2);
        Callable<Visit> desk = () -> {
            At.desk(Role.RECEPTION);
            barrier.await();
            return visits.open(patient);
        };
        try (var desks = Executors.newFixedThreadPool(2)) {
            var one = desks.submit(desk);
            var other = desks.submit(desk);

            assertThat(one.get()).isEqualTo(other.get());
        }
    }

    @Test
    void standInTheQueueUntilTheyAreClosed() {
        var visit = visits.open(patient());
        assertThat(visits.today()).extracting(Queued::visit).contains(visit);

        visits.close(visit.id());
        visits.close(visit.id());

        assertThat(visits.today()).extracting(Queued::visit).doesNotContain(visit);
        assertThat(visits.find(visit.id()).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void takeAReferralWithItsAccessionNumber() {
        var visit = visits.open(patient());
        assertThat(step.states(List.of(visit)).get(visit.id()).standing()).isEqualTo(StepState.Standing.WAITING);

        var placed = (Ordering.Placed) orders.place(visit.id(), referral());

        var order = orders.find(placed.id());
        assertThat(order.patient()).isEqualTo(visit.patient());
        assertThat(order.referral()).isEqualTo(referral());
        assertThat(orders.byAccessionNumber(placed.accessionNumber())).contains(order);
        assertThat(orders.of(visit.id())).containsExactly(order);
        assertThat(step.states(List.of(visit)).get(visit.id()).standing()).isEqualTo(StepState.Standing.DONE);
    }

    @Test
    void forgetNoCancelledOrderButDoNotDoIt() {
        var visit = visits.open(patient());
        var placed = (Ordering.Placed) orders.place(visit.id(), referral());

        orders.cancel(placed.id(), "погрешно изследване");

        assertThat(orders.of(visit.id())).isEmpty();
        assertThat(orders.find(placed.id()).cancelledReason()).isEqualTo("погрешно изследване");
    }

    @Test
    void takeNoReferralAfterTheyAreClosed() {
        var visit = visits.open(patient());
        visits.close(visit.id());

        assertThat(orders.place(visit.id(), referral())).isEqualTo(new Ordering.VisitClosed());
    }

    @Test
    void askForAQuestionAndForTheTeethOfAPictureInsideTheMouth() {
        assertThatThrownBy(() ->
                        new Referral(Examination.PANORAMIC, Teeth.NONE, " ", Purpose.DIAGNOSTIC, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Referral(Examination.INTRAORAL, Teeth.NONE, "болка", Purpose.DIAGNOSTIC, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nameTheDentistWhoSentThePatient() {
        var uin = "99"
                + String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits()))
                        .substring(0, 8);
        var details = new Practitioner.Details("Деян", "Образцов", uin, "Практика „Пример“", "BGR");
        var dentist = ((PractitionerRegistration.Registered) practitioners.register(details)).id();
        var visit = visits.open(patient());

        var paper = new Referral.Paper(
                "123456789", LocalDate.of(2125, 3, 1), new NationalNumber("0123456789AB"), Payer.NHIF);
        var referral = new Referral(
                Examination.CBCT,
                Teeth.read("36, 46").orElseThrow(),
                Region.LOWER_JAW,
                "Планиране на импланти",
                Purpose.DIAGNOSTIC,
                dentist,
                paper);
        var placed = (Ordering.Placed) orders.place(visit.id(), referral);

        assertThat(orders.find(placed.id()).referral()).isEqualTo(referral);
        assertThat(practitioners.register(details)).isEqualTo(new PractitionerRegistration.Duplicate(dentist));
        assertThat(practitioners.search(uin)).extracting(Practitioner::id).containsExactly(dentist);
        assertThat(practitioners.search("obraztsov dey"))
                .extracting(Practitioner::id)
                .contains(dentist);
    }

    @Test
    void rememberWhichNoticeWasHandedOver() {
        var visit = visits.open(patient());
        assertThat(notices.given(Set.of(visit.patient()), "2125-1")).isEmpty();

        notices.give(visit, "2125-1", Locale.of("bg"));
        notices.give(visit, "2125-1", Locale.of("bg"));

        assertThat(notices.given(Set.of(visit.patient()), "2125-1")).containsExactly(visit.patient());
        assertThat(notices.given(Set.of(visit.patient()), "2125-2")).isEmpty();
    }

    @Test
    void areOpenedByTheDeskAndNobodyElse() {
        var patient = patient();
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD)) {
            At.desk(role);
            assertThatThrownBy(() -> visits.open(patient)).as(role.name()).isInstanceOf(AccessDeniedException.class);
        }
    }

    PatientId patient() {
        return ((Registered) patients.register(TestPeople.somebody())).id();
    }

    static Referral referral() {
        return new Referral(
                Examination.PANORAMIC, Teeth.NONE, "Преглед на мъдреците", Purpose.DIAGNOSTIC, null, null, null);
    }
}
