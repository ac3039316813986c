package bg.registratura.demonstration;

import bg.registratura.diary.Appointments;
import bg.registratura.diary.BookedFor;
import bg.registratura.diary.Booking;
import bg.registratura.diary.Opening;
import bg.registratura.diary.OpeningTimes;
import bg.registratura.diary.Slot;
import bg.registratura.diary.Wanted;
import bg.registratura.language.Dates;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Books the guests again, one after the other, on the next day the laboratory works. */
@Component
@ConditionalOnProperty("registratura.demo")
class Bookings {

    private static final int APART = 25;
    private static final int TIMES = 20;

    private final Appointments appointments;
    private final OpeningTimes times;
    private final Clock clock;

    Bookings(Appointments appointments, OpeningTimes times, Clock clock) {
        this.appointments = appointments;
        this.times = times;
        this.clock = clock;
    }

    void book(Stage stage, Guest guest) {
        var day = nextOpen();
        stage.crew().as(Role.RECEPTION, () -> IntStream.range(0, TIMES)
                .mapToObj(at -> appointments.book(wanted(stage, guest, day, at)))
                .filter(Booking.Booked.class::isInstance)
                .findFirst());
    }

    /** The first unit of the sample takes pictures of whole jaws, the other of single teeth. */
    private Wanted wanted(Stage stage, Guest guest, LocalDate day, int at) {
        var place = at % stage.units().size();
        var examination = place == 0 ? Examination.PANORAMIC : Examination.INTRAORAL;
        var starts = ((Opening.Open) times.on(day)).from().plusMinutes((long) at * APART);
        return new Wanted(
                Slot.of(
                        stage.units().get(place),
                        day,
                        starts,
                        Objects.requireNonNull(times.minutes().get(examination))),
                new BookedFor.OfPatient(guest.id()),
                examination,
                null);
    }

    private LocalDate nextOpen() {
        return Dates.dayOf(clock.instant())
                .plusDays(1)
                .datesUntil(LocalDate.MAX)
                .filter(day -> times.on(day) instanceof Opening.Open)
                .findFirst()
                .orElseThrow();
    }
}
