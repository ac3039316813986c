package bg.registratura.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Leftovers;
import bg.registratura.TestClock;
import bg.registratura.people.MergeGround;
import bg.registratura.people.MergeOrder;
import bg.registratura.people.Merges;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Orders;
import bg.registratura.visit.PrivacyNotices;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class QueueTest {

    /** A day of this test's own: its board shows nobody else. */
    static final Instant MORNING = Instant.parse("2126-07-10T08:00:00Z");

    static final Place DESK = new Place(Place.Kind.DESK, "1");
    static final Place ROOM = new Place(Place.Kind.ROOM, "2");

    @Autowired
    Standings standings;

    @Autowired
    Calls calls;

    @Autowired
    Parking parking;

    @Autowired
    BoardScreens screens;

    @Autowired
    BoardController board;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    Patients patients;

    @Autowired
    Merges merges;

    @Autowired
    PrivacyNotices notices;

    @Autowired
    TestClock clock;

    @Autowired
    FlywayConnectionDetails owner;

    @BeforeEach
    void sitDown() {
        clock.set(MORNING);
        At.desk(Role.RECEPTION);
    }

    @Test
    void countsWaitingFromArrivalAndAgainFromTheLastStep() {
        var visit = visit();
        clock.advance(Duration.ofMinutes(12));
        assertThat(standing(visit).minutes(clock.instant())).isEqualTo(12);
        assertThat(standing(visit).isLong(clock.instant())).isFalse();

        orders.place(
                visit.id(),
                new Referral(Examination.PANORAMIC, Teeth.NONE, "мъдреци", Purpose.DIAGNOSTIC, null, null, null));
        clock.advance(Duration.ofMinutes(15));

        assertThat(standing(visit).minutes(clock.instant())).isEqualTo(15);
        assertThat(standing(visit).isLong(clock.instant())).isTrue();
    }

    @Test
    void countsTheStepsOfThePersonWhicheverRecordTheyStandUnder() {
        var visit = visit();
        var kept = patient();
        At.desk(Role.SHIFT_LEAD);
        merges.merge(new MergeOrder(
                new MergeOrder.Seen(kept, 0),
                new MergeOrder.Seen(visit.patient(), 0),
                MergeGround.REGISTERED_TWICE,
                "два пъти"));
        At.desk(Role.RECEPTION);
        clock.advance(Duration.ofMinutes(12));
        notices.give(visits.open(kept), "1", Locale.of("bg"));
        clock.advance(Duration.ofMinutes(5));

        assertThat(standing(visit).minutes(clock.instant())).isEqualTo(5);
    }

    @Test
    void callsATicketOnceHoweverManyDesksPress() {
        var visit = visit();

        var first = (Calling.Called) calls.call(visit, DESK, 0);

        assertThat(calls.call(visit, ROOM, 0)).isEqualTo(new Calling.Already(first.call()));
        assertThat(calls.call(visit, ROOM, 1)).isInstanceOf(Calling.Called.class);
        assertThat(standing(visit).calls()).isEqualTo(2);
    }

    @Test
    void callsATicketOnceWhenTwoDesksPressAtTheSameMoment() throws Exception {
        var visit = visit();
        var barrier = new CyclicBarrier(2);
        Callable<Calling> desk = () -> {
            At.desk(Role.RECEPTION);
            barrier.await();
            return calls.call(visit, DESK, 0);
        };
        try (var desks = Executors.newFixedThreadPool(2)) {
            var one = desks.submit(desk);
            var other = desks.submit(desk);

            assertThat(List.of(one.get(), other.get()))
                    .hasAtLeastOneElementOfType(Calling.Called.class)
                    .hasAtLeastOneElementOfType(Calling.Already.class);
        }
        assertThat(standing(visit).calls()).isEqualTo(1);
    }

    @Test
    void callsNobodyWhoHasGone() {
        var visit = visit();
        visits.close(visit.id());

        assertThat(calls.call(visit, DESK, 0)).isEqualTo(new Calling.VisitClosed());
        assertThat(parking.leave(visit, ParkReason.AWAY)).isEqualTo(Leaving.CLOSED);
    }

    @Test
    void keepsEveryCallAsItWas() {
        calls.call(visit(), DESK, 0);
        var sql = new Leftovers(owner, Path.of(".")).sql();

        assertThatThrownBy(() -> sql.update("update visit_call set place_label = '9'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("delete from visit_call")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void leavesAVisitForLaterOnceAndIsPickedUpOnce() {
        var visit = visit();

        assertThat(parking.leave(visit, ParkReason.DOCUMENT)).isEqualTo(Leaving.PARKED);
        assertThat(parking.leave(visit, ParkReason.AWAY)).isEqualTo(Leaving.ALREADY);
        assertThat(Objects.requireNonNull(standing(visit).parked()).reason()).isEqualTo(ParkReason.DOCUMENT);
        clock.advance(Duration.ofHours(1));
        assertThat(standing(visit).isLong(clock.instant())).isFalse();

        assertThat(parking.pickUp(visit)).isTrue();
        assertThat(parking.pickUp(visit)).isFalse();
        assertThat(standing(visit).parked()).isNull();
    }

    @Test
    void showsNumbersAndPlacesToItsOwnScreensAlone() {
        clock.set(MORNING.plus(Duration.ofDays(3)));
        var first = visit();
        var second = visit();
        calls.call(first, DESK, 0);
        clock.advance(Duration.ofMinutes(1));
        calls.call(second, ROOM, 0);
        var key = screens.open();
        At.theDoor();

        assertThat(lines(key.value()))
                .containsExactly(
                        String.valueOf(clock.instant().toEpochMilli()), "2/1\tА2\tКабинет 2", "1/1\tА1\tГише 1");
        assertThat(board.calls("").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(board.calls("0".repeat(40)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(board.page().getBody()).contains("Повикани").doesNotContain("А1", "{{");
    }

    @Test
    void takesWhoWasLeftOrWentOffTheBoard() {
        clock.set(MORNING.plus(Duration.ofDays(6)));
        var left = visit();
        var gone = visit();
        calls.call(left, DESK, 0);
        calls.call(gone, DESK, 0);
        var key = screens.open();

        parking.leave(left, ParkReason.AWAY);
        visits.close(gone.id());

        assertThat(lines(key.value())).hasSize(1);
    }

    @Test
    void showsNothingOnAScreenThatWasClosedOrIsOld() {
        clock.set(MORNING.plus(Duration.ofDays(40)));
        var closed = screens.open();
        screens.all().forEach(screens::close);
        var old = screens.open();
        assertThat(board.calls(closed.value()).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(board.calls(old.value()).getStatusCode()).isEqualTo(HttpStatus.OK);

        clock.advance(Duration.ofDays(31));

        assertThat(board.calls(old.value()).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsNoKeyOfAScreen() {
        var key = screens.open();

        assertThat(new Leftovers(owner, Path.of(".")).tables()).doesNotContain(key.value());
        assertThat(key.toString()).doesNotContain(key.value());
    }

    @Test
    void isTheDesksAndNobodyElses() {
        var visit = visit();
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD)) {
            At.desk(role);
            assertThatThrownBy(() -> calls.call(visit, DESK, 0))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> parking.leave(visit, ParkReason.AWAY)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(screens::open).isInstanceOf(AccessDeniedException.class);
        }
    }

    List<String> lines(String key) {
        return Objects.requireNonNull(board.calls(key).getBody()).lines().toList();
    }

    Standing standing(Visit visit) {
        return Objects.requireNonNull(standings.of(List.of(visit)).get(visit.id()));
    }

    Visit visit() {
        return visits.open(patient());
    }

    PatientId patient() {
        return ((Registered) patients.register(TestPeople.somebody())).id();
    }
}
