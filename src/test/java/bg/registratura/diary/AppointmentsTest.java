package bg.registratura.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Leftovers;
import bg.registratura.TestClock;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Queued;
import bg.registratura.visit.Visits;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class AppointmentsTest {

    /** A working Tuesday at ten in Sofia. */
    static final Instant TUESDAY = Instant.parse("2125-03-06T08:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2125, 3, 6);

    @Autowired
    Appointments appointments;

    @Autowired
    Attendance attendance;

    @Autowired
    Diary diary;

    @Autowired
    DayList list;

    @Autowired
    Forgetting forgetting;

    @Autowired
    OpeningTimes times;

    @Autowired
    Devices devices;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    TestClock clock;

    @Autowired
    FlywayConnectionDetails owner;

    Device unit;

    @BeforeEach
    void sitDown() {
        clock.set(TUESDAY);
        unit = TestUnits.unit(devices);
    }

    @Test
    void standAtTheirTime() {
        var patient = patient();

        var booked = book(wanted(patient, "11:00", 15));

        var found = appointments.find(booked.id());
        assertThat(found.patient()).isEqualTo(patient);
        assertThat(found.slot()).isEqualTo(slot("11:00", 15));
        assertThat(found.state()).isEqualTo(AppointmentState.BOOKED);
        assertThat(diary.again(TODAY).at(unit)).containsExactly(found);
    }

    @Test
    void areRefusedWhereSomebodyIsExpected() {
        book(wanted(patient(), "11:00", 20));

        assertThat(appointments.book(wanted(patient(), "11:15", 15)))
                .isEqualTo(new Booking.Taken(LocalTime.of(11, 0), LocalTime.of(11, 20)));
        assertThat(appointments.book(wanted(patient(), "10:50", 60))).isInstanceOf(Booking.Taken.class);
        assertThat(diary.again(TODAY).at(unit)).hasSize(1);
    }

    @Test
    void followOneAnotherWithoutAGap() {
        book(wanted(patient(), "11:00", 20));

        assertThat(appointments.book(wanted(patient(), "11:20", 10))).isInstanceOf(Booking.Booked.class);
        assertThat(appointments.book(wanted(patient(), "10:50", 10))).isInstanceOf(Booking.Booked.class);
    }

    @Test
    void areOneWhenTwoDesksBookTheSameTime() throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<Booking> desk = () -> {
            At.desk(Role.RECEPTION);
            var wanted = wanted(patient(), "12:00", 15);
            barrier.await();
            return appointments.book(wanted);
        };
        try (var desks = Executors.newFixedThreadPool(2)) {
            var one = desks.submit(desk);
            var other = desks.submit(desk);

            assertThat(List.of(one.get(), other.get()))
                    .hasAtLeastOneElementOfType(Booking.Booked.class)
                    .hasAtLeastOneElementOfType(Booking.Taken.class);
        }
        assertThat(diary.again(TODAY).at(unit)).hasSize(1);
    }

    @Test
    void areRefusedByTheDatabaseItself() {
        var booked = book(wanted(patient(), "11:00", 20));
        var other = book(wanted(patient(), "13:00", 20));
        var sql = new Leftovers(owner, Path.of(".")).sql();

        assertThatThrownBy(() -> sql.update("""
                        insert into appointment (appointment_id, device_id, day_on, starts, ends, caller_name, examination,
                            booked_at, booked_by, changed_at, changed_by)
                        select uuid(), device_id, day_on, '11:19', '11:30', 'x', examination,
                            booked_at, booked_by, changed_at, changed_by
                        from appointment where appointment_id = ?""", booked.id().value().toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("booked at that time");
        assertThatThrownBy(() -> sql.update(
                        "update appointment set starts = '11:00', ends = '11:10' where appointment_id = ?",
                        other.id().value().toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("booked at that time");
    }

    @Test
    void areNotMadeWhenNobodyWorks() {
        assertThat(closed(LocalDate.of(2125, 3, 5), "11:00")).isEqualTo(Closure.PAST);
        assertThat(closed(TODAY, "09:00")).isEqualTo(Closure.PAST);
        assertThat(closed(TODAY, "18:50")).isEqualTo(Closure.OUT_OF_HOURS);
        assertThat(closed(LocalDate.of(2125, 3, 10), "11:00")).isEqualTo(Closure.CLOSED_THAT_DAY);
        assertThat(closed(LocalDate.of(2125, 5, 1), "11:00")).isEqualTo(Closure.HOLIDAY);
    }

    @Test
    void areNotMadeAtAUnitThatIsRetired() {
        At.desk(Role.ADMINISTRATOR);
        devices.save(new Device(unit.id(), unit.name(), null, unit.serialNumber(), "7", TODAY.minusDays(1), 0));
        At.desk(Role.RECEPTION);

        assertThat(closed(TODAY, "11:00")).isEqualTo(Closure.UNIT_RETIRED);
    }

    @Test
    void moveAndMoveBack() {
        var booked = appointments.find(book(wanted(patient(), "11:00", 20)).id());

        assertThat(appointments.move(booked, slot("14:00", 20))).isEqualTo(new Booking.Booked(booked.id(), 1));
        assertThat(appointments.move(booked, slot("15:00", 20))).isEqualTo(new Booking.Overtaken());
        assertThat(appointments.move(appointments.find(booked.id()), booked.slot()))
                .isInstanceOf(Booking.Booked.class);
        assertThat(appointments.find(booked.id()).slot()).isEqualTo(booked.slot());
    }

    @Test
    void giveTheirTimeFreeAndTakeItBack() {
        var booked = appointments.find(book(wanted(patient(), "11:00", 20)).id());

        assertThat(attendance.cancel(booked)).isTrue();
        assertThat(attendance.cancel(booked)).isFalse();
        assertThat(diary.again(TODAY).at(unit)).isEmpty();
        assertThat(appointments.restore(appointments.find(booked.id()))).isInstanceOf(Booking.Booked.class);
        assertThat(attendance.miss(appointments.find(booked.id()))).isTrue();
        book(wanted(patient(), "11:10", 20));
        assertThat(appointments.restore(appointments.find(booked.id()))).isInstanceOf(Booking.Taken.class);
    }

    @Test
    void becomeAVisitInTheQueue() {
        var patient = patient();
        var booked = appointments.find(book(wanted(patient, "11:00", 15)).id());

        var arrival = (Arrival.Queued) attendance.arrive(booked);

        assertThat(visits.today()).extracting(Queued::visit).contains(arrival.visit());
        assertThat(arrival.patient()).isEqualTo(patient);
        assertThat(appointments.find(booked.id()).state()).isEqualTo(AppointmentState.ARRIVED);
        assertThat(attendance.arrive(booked)).isEqualTo(new Arrival.Overtaken());
    }

    @Test
    void tellTheDeskWhoCameWithoutBeingRegistered() {
        var caller = new BookedFor.OfCaller("Измислена Особа", new PhoneNumber("+359888000000"));
        var booked = appointments.find(book(new Wanted(slot("11:00", 15), caller, Examination.CBCT, null))
                .id());

        assertThat(attendance.arrive(booked)).isEqualTo(new Arrival.Unregistered("Измислена Особа"));
    }

    @Test
    void comeOnTheirDayOnly() {
        var booked = appointments.find(book(wanted(patient(), "11:00", 15)).id());
        clock.advance(Duration.ofDays(1));

        assertThat(attendance.arrive(booked)).isEqualTo(new Arrival.AnotherDay());
    }

    @Test
    void takeNoNumberForAName() {
        assertThat(BookedFor.OfCaller.isName("8229291234")).isFalse();
        assertThatThrownBy(() -> new BookedFor.OfCaller("Вяра 82", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgetCallersAfterSixtyDaysAndNotBefore() {
        var caller = new BookedFor.OfCaller("Измислена Забравена", null);
        var booked = book(new Wanted(slot("11:00", 15), caller, Examination.CBCT, null));
        var known = book(wanted(patient(), "12:00", 15));
        At.theDoor();

        clock.set(TUESDAY.plus(Duration.ofDays(60)));
        forgetting.forget();
        assertThat(appointments.find(booked.id()).name()).isEqualTo("Измислена Забравена");
        clock.set(TUESDAY.plus(Duration.ofDays(61)));
        forgetting.forget();

        assertThatThrownBy(() -> appointments.find(booked.id())).hasMessage(null);
        assertThat(appointments.find(known.id())).isNotNull();
    }

    @Test
    void areALookThatIsWrittenDownOnceForADay() {
        book(wanted(patient(), "11:00", 15));
        var before = logged("DIARY_OPENED");

        diary.open(TODAY);
        diary.again(TODAY);

        assertThat(logged("DIARY_OPENED")).isEqualTo(before + 1);
    }

    @Test
    void arePrintedAndThatIsWrittenDown() {
        book(wanted(patient(), "11:00", 15));
        var before = logged("DIARY_PRINTED");

        assertThat(list.print(TODAY, Locale.of("bg"))).startsWith('%', 'P', 'D', 'F');

        assertThat(logged("DIARY_PRINTED")).isEqualTo(before + 1);
    }

    @Test
    void keepTheHoursTheShiftLeadSets() {
        At.desk(Role.SHIFT_LEAD);
        var before = times.week();
        var saturday = new WeekdayHours(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(13, 0));
        try {
            times.change(List.of(saturday), Map.of());

            assertThat(times.on(LocalDate.of(2125, 3, 10)))
                    .isEqualTo(new Opening.Open(LocalTime.of(9, 0), LocalTime.of(13, 0)));
        } finally {
            times.change(before, Map.of());
        }
    }

    @Test
    void areMadeByTheDeskAndNobodyElse() {
        var wanted = wanted(patient(), "16:00", 15);
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD)) {
            At.desk(role);
            assertThatThrownBy(() -> appointments.book(wanted))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> diary.open(TODAY)).as(role.name()).isInstanceOf(AccessDeniedException.class);
        }
    }

    int logged(String action) {
        return Objects.requireNonNull(new Leftovers(owner, Path.of("."))
                .sql()
                .queryForObject("select count(*) from audit_event where action = ?", Integer.class, action));
    }

    Closure closed(LocalDate day, String at) {
        var wanted = new Wanted(
                Slot.of(unit.id(), day, LocalTime.parse(at), 15),
                new BookedFor.OfPatient(patient()),
                Examination.PANORAMIC,
                null);
        return ((Booking.Shut) appointments.book(wanted)).why();
    }

    Booking.Booked book(Wanted wanted) {
        return (Booking.Booked) appointments.book(wanted);
    }

    Wanted wanted(PatientId patient, String at, int minutes) {
        return new Wanted(slot(at, minutes), new BookedFor.OfPatient(patient), Examination.PANORAMIC, null);
    }

    Slot slot(String at, int minutes) {
        return Slot.of(unit.id(), TODAY, LocalTime.parse(at), minutes);
    }

    PatientId patient() {
        return ((Registered) patients.register(TestPeople.somebody())).id();
    }
}
