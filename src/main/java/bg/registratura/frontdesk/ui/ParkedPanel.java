package bg.registratura.frontdesk.ui;

import bg.registratura.language.Dates;
import bg.registratura.queue.Parked;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A visit that was left for later: why, since when, and going on with it. */
class ParkedPanel extends Div {

    private final transient Visit visit;
    private final transient DeskHands hands;
    private final Runnable picked;

    ParkedPanel(Visit visit, Parked parked, DeskHands hands, Runnable picked) {
        this.visit = visit;
        this.hands = hands;
        this.picked = picked;
        addClassName("next-step");
        add(
                new H2(getTranslation("frontdesk.parked.title", String.valueOf(visit.ticket()))),
                new Paragraph(getTranslation(
                        "frontdesk.parked.text",
                        Dates.time(parked.since()),
                        getTranslation("queue.parked." + parked.reason().name()))),
                Acts.row(Acts.primary("frontdesk.pick-up", Key.F9, this::pickUp)));
    }

    private void pickUp() {
        if (!hands.queue().pickUp(visit)) {
            Notices.refused("frontdesk.pick-up.already");
        }
        picked.run();
    }
}
