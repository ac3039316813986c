package bg.registratura.diary;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.exposure.Device;
import bg.registratura.exposure.DeviceId;
import bg.registratura.visit.Examination;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayPlanTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 6);
    static final Device UNIT = new Device(new DeviceId(UUID.randomUUID()), "Апарат", null, "1", "1", null, 0);

    @Test
    void offersQuartersOfAnHour() {
        assertThat(free(LocalTime.MIN)).containsExactly("09:00-09:15", "09:15-09:30", "09:30-09:45", "09:45-10:00");
    }

    @Test
    void beginsAnewWhereAnAppointmentEnds() {
        assertThat(free(LocalTime.MIN, at("09:05", "09:25", AppointmentState.BOOKED)))
                .containsExactly("09:00-09:05", "09:25-09:30", "09:30-09:45", "09:45-10:00");
    }

    @Test
    void offersNothingInsideWhatIsTaken() {
        assertThat(free(
                        LocalTime.MIN,
                        at("09:00", "09:15", AppointmentState.ARRIVED),
                        at("09:15", "10:00", AppointmentState.BOOKED)))
                .isEmpty();
    }

    @Test
    void offersAgainWhatWasCalledOff() {
        assertThat(free(
                        LocalTime.MIN,
                        at("09:00", "09:30", AppointmentState.CANCELLED),
                        at("09:30", "10:00", AppointmentState.NO_SHOW)))
                .hasSize(4);
    }

    @Test
    void offersNothingThatIsOver() {
        assertThat(free(LocalTime.of(9, 30))).containsExactly("09:30-09:45", "09:45-10:00");
        assertThat(free(LocalTime.MAX)).isEmpty();
    }

    @Test
    void showsAlsoWhatStandsOutsideTheHours() {
        var plan = plan(LocalTime.MIN, at("07:30", "08:00", AppointmentState.BOOKED));

        assertThat(plan.shown()).isEqualTo(new Opening.Open(LocalTime.of(7, 0), LocalTime.of(10, 0)));
    }

    static List<String> free(LocalTime notBefore, Appointment... appointments) {
        return plan(notBefore, appointments).free(UNIT).stream()
                .map(slot -> slot.starts() + "-" + slot.ends())
                .toList();
    }

    static DayPlan plan(LocalTime notBefore, Appointment... appointments) {
        return new DayPlan(
                DAY,
                new Opening.Open(LocalTime.of(9, 0), LocalTime.of(10, 0)),
                List.of(UNIT),
                Stream.of(appointments).toList(),
                notBefore,
                Map.of());
    }

    static Appointment at(String from, String until, AppointmentState state) {
        return new Appointment(
                new AppointmentId(UUID.randomUUID()),
                new Slot(UNIT.id(), DAY, LocalTime.parse(from), LocalTime.parse(until)),
                null,
                "Измислена Особа",
                null,
                null,
                Examination.PANORAMIC,
                null,
                state,
                0);
    }
}
