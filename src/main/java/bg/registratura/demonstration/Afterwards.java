package bg.registratura.demonstration;

import bg.registratura.security.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What is left of a visit when the patient has gone: a picture nobody knows the owner of, a request about data, a second look,
 * the next appointment.
 */
@Component
@ConditionalOnProperty("registratura.demo")
class Afterwards {

    private final Darkroom darkroom;
    private final Requests requests;
    private final Bookings bookings;
    private final SecondLook secondLook;
    private final Yardsticks yardsticks;

    Afterwards(Darkroom darkroom, Requests requests, Bookings bookings, SecondLook secondLook, Yardsticks yardsticks) {
        this.darkroom = darkroom;
        this.requests = requests;
        this.bookings = bookings;
        this.secondLook = secondLook;
        this.yardsticks = yardsticks;
    }

    /** What is done once for the whole day. */
    void ofTheDay(Crew crew, Sample sample) {
        yardsticks.enter(crew, sample);
    }

    void of(Stage stage, Guest guest) {
        var stray = guest.person().stray();
        if (stray != null) {
            stage.crew().as(Role.TECHNICIAN, () -> darkroom.lose(stage, guest, stray));
        }
        var wanted = guest.person().request();
        if (wanted != null) {
            requests.lodge(stage.crew(), guest, wanted);
        }
        var look = guest.person().look();
        if (look != null) {
            stage.crew().as(Role.TECHNICIAN, () -> secondLook.take(guest, look));
        }
        bookings.book(stage, guest);
    }
}
