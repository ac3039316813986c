package bg.registratura.frontdesk.ui;

import bg.registratura.language.Dates;
import bg.registratura.queue.Call;
import bg.registratura.queue.Calling;
import bg.registratura.queue.ParkReason;
import bg.registratura.queue.Place;
import bg.registratura.queue.Standing;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Stream;

/** The line above a visit: its ticket, calling it, leaving it for later, ending it. */
class VisitHead extends Div {

    private final transient Visit visit;
    private final transient DeskHands hands;
    private final transient VisitStrip.Around around;
    private final Select<Place> place = new Select<>();
    private final Span called = new Span();
    private int seen;

    VisitHead(Visit visit, DeskHands hands, VisitStrip.Around around, Runnable close) {
        this.visit = visit;
        this.hands = hands;
        this.around = around;
        addClassName("visit-head");
        var title = new Span(
                getTranslation("frontdesk.visit", String.valueOf(visit.ticket()), Dates.time(visit.openedAt())));
        title.addClassName("visit-title");
        called.addClassName("quiet");
        var places = hands.queue().places();
        place.setAriaLabel(getTranslation("frontdesk.call.place"));
        place.setItems(places);
        place.setItemLabelGenerator(where -> Places.name(this, where));
        Places.own(places).ifPresent(place::setValue);
        place.addValueChangeListener(change -> Places.choose(change.getValue()));
        add(
                title,
                called,
                place,
                Acts.with("frontdesk.call", Key.F6, this::call),
                Acts.with("frontdesk.park", Key.F7, this::askWhy),
                Acts.quiet("frontdesk.visit.close", close));
    }

    /** How the visit stands in the queue now. */
    void tell(Standing standing) {
        seen = standing.calls();
        var call = standing.call();
        called.setText(call == null ? "" : Places.called(this, call));
    }

    private void call() {
        if (place.isEmpty()) {
            place.focus();
            return;
        }
        switch (hands.queue().call(visit, place.getValue(), seen)) {
            case Calling.Called(var call) -> {
                Notices.done("frontdesk.call.done", String.valueOf(visit.ticket()), Places.name(this, call.place()));
                tell(call);
            }
            case Calling.Already(var call) -> {
                Notices.refused("frontdesk.call.already", Places.name(this, call.place()), Dates.time(call.calledAt()));
                tell(call);
            }
            case Calling.VisitClosed _ -> {
                Notices.refused("frontdesk.elsewhere.closed");
                around.ended().run();
            }
        }
        around.moved().run();
    }

    private void tell(Call call) {
        seen = call.ordinal();
        called.setText(Places.called(this, call));
    }

    private void askWhy() {
        var dialog = new Dialog(getTranslation("frontdesk.park.why"));
        var reasons = Stream.of(ParkReason.values())
                .map(reason -> Acts.plain("queue.parked." + reason.name(), () -> {
                    dialog.close();
                    leave(reason);
                }))
                .toList();
        var list = new Div();
        list.addClassName("stack");
        reasons.forEach(list::add);
        dialog.add(list);
        dialog.getFooter().add(new Button(getTranslation("frontdesk.park.not"), _ -> dialog.close()));
        dialog.open();
        reasons.getFirst().focus();
    }

    private void leave(ParkReason reason) {
        switch (hands.queue().leave(visit, reason)) {
            case PARKED -> Notices.done("frontdesk.park.done", String.valueOf(visit.ticket()));
            case ALREADY -> Notices.refused("frontdesk.park.already");
            case CLOSED -> Notices.refused("frontdesk.elsewhere.closed");
        }
        around.left().run();
    }
}
