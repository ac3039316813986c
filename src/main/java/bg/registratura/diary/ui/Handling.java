package bg.registratura.diary.ui;

import bg.registratura.diary.Appointment;
import bg.registratura.diary.Arrival;
import bg.registratura.diary.Booking;
import bg.registratura.diary.Slot;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.UI;

/** What is done with an appointment, and what the page says of it. */
class Handling {

    private final DiaryHands hands;
    private final DiaryPage page;

    Handling(DiaryHands hands, DiaryPage page) {
        this.hands = hands;
        this.page = page;
    }

    void arrive(Appointment appointment) {
        switch (hands.attendance().arrive(appointment)) {
            case Arrival.Queued(var patient, var visit) -> {
                toVisit(patient);
                Notices.done("diary.arrived", String.valueOf(visit.ticket()));
            }
            case Arrival.Unregistered(var name) -> {
                UI.getCurrent().navigate("desk");
                Notices.done("diary.arrived.unregistered", name);
            }
            case Arrival.AnotherDay _ -> Notices.refused("diary.another-day");
            case Arrival.Overtaken _ -> overtaken(appointment);
        }
    }

    void toVisit(PatientId patient) {
        UI.getCurrent().navigate("desk/" + patient.value());
    }

    /** The next free time that is picked is its new place. */
    void move(Appointment appointment) {
        page.beginMove(appointment);
    }

    void move(Appointment appointment, Slot to) {
        var moved = hands.appointments().move(appointment, to);
        if (moved instanceof Booking.Booked) {
            page.said(
                    UI.getCurrent()
                            .getTranslation(
                                    "diary.moved", appointment.name(), Dates.form(to.day()), Dates.time(to.starts())),
                    () -> moveBack(appointment, appointment.slot()));
        } else {
            refused(appointment, moved);
        }
    }

    void miss(Appointment appointment) {
        if (hands.attendance().miss(appointment)) {
            page.said(UI.getCurrent().getTranslation("diary.missed", appointment.name()), () -> restore(appointment));
        } else {
            overtaken(appointment);
        }
    }

    void cancel(Appointment appointment) {
        if (hands.attendance().cancel(appointment)) {
            page.said(
                    UI.getCurrent()
                            .getTranslation(
                                    "diary.cancelled",
                                    appointment.name(),
                                    Dates.time(appointment.slot().starts())),
                    () -> restore(appointment));
        } else {
            overtaken(appointment);
        }
    }

    /** As it stands now, which is what the undo of an act just done means. */
    void restore(Appointment appointment) {
        back(appointment, hands.appointments().restore(hands.appointments().find(appointment.id())));
    }

    void leave() {
        page.rest();
    }

    private void moveBack(Appointment appointment, Slot to) {
        back(appointment, hands.appointments().move(hands.appointments().find(appointment.id()), to));
    }

    private void back(Appointment appointment, Booking booking) {
        if (booking instanceof Booking.Booked) {
            Notices.done("diary.restored", appointment.name());
            page.rest();
        } else {
            refused(appointment, booking);
        }
    }

    private void refused(Appointment appointment, Booking booking) {
        if (booking instanceof Booking.Overtaken) {
            overtaken(appointment);
        } else {
            page.refused(Outcomes.sentence(booking));
        }
    }

    private void overtaken(Appointment appointment) {
        Notices.refused("diary.overtaken");
        page.open(hands.appointments().find(appointment.id()));
    }
}
