package bg.registratura.imaging.ui;

import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Damages;
import bg.registratura.imaging.Looking;
import bg.registratura.visit.Readiness;
import org.springframework.stereotype.Component;

/** What the technician's day is read from. */
@Component
class DayLists {

    final Arrivals arrivals;
    final Assignments assignments;
    final Looking looking;
    final Readiness readiness;
    final Damages damages;

    DayLists(Arrivals arrivals, Assignments assignments, Looking looking, Readiness readiness, Damages damages) {
        this.arrivals = arrivals;
        this.assignments = assignments;
        this.looking = looking;
        this.readiness = readiness;
        this.damages = damages;
    }
}
