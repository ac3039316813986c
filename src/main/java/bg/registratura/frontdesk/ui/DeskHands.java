package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.DeskDay;
import bg.registratura.frontdesk.QueueDesk;
import bg.registratura.language.Dates;
import bg.registratura.people.Patients;
import bg.registratura.visit.Visits;
import java.time.LocalDate;

/** What the parts of the desk work with. */
record DeskHands(DeskDay day, QueueDesk queue, Visits visits, Register register, Panels panels) {

    Patients patients() {
        return register.patients();
    }

    LocalDate today() {
        return Dates.dayOf(day.now());
    }
}
