package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.Waiting;
import bg.registratura.people.PatientId;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody in the queue: the ticket, the name, the next step, and how long they have waited for it. */
class QueueItem extends NativeButton {

    private final transient Waiting waiting;
    private final Span wait = new Span();
    private final List<Span> openAt = new ArrayList<>();

    QueueItem(Waiting waiting, Consumer<PatientId> open) {
        this.waiting = waiting;
        var queued = waiting.queued();
        var ticket = new Span(
                getTranslation("frontdesk.ticket", String.valueOf(queued.visit().ticket())));
        ticket.addClassName("ticket");
        var name = new Span(queued.name().brief());
        name.addClassName("queue-name");
        add(ticket, name, wait, note(step()));
        var parked = waiting.standing().parked();
        if (parked != null) {
            add(note(getTranslation(
                    "frontdesk.parked",
                    getTranslation("queue.parked." + parked.reason().name()))));
        }
        var call = waiting.standing().call();
        if (call != null) {
            add(note(Places.called(this, call)));
        }
        waiting.openAt().forEach(who -> open(note(getTranslation("frontdesk.open-at", who))));
        addClassName("queue-item");
        addClickListener(_ -> open.accept(queued.person()));
    }

    /** What changes of it when somebody else acts; the minutes are no part of it. */
    String step() {
        return waiting.progress()
                .next()
                .map(next -> getTranslation("frontdesk.step." + next.step().name()) + ": "
                        + getTranslation(next.state().key()))
                .orElseGet(() -> getTranslation("frontdesk.step.none"));
    }

    /** Says how long they have waited up to now, from the first minute on. */
    void tell(Instant now) {
        var standing = waiting.standing();
        var late = standing.isLong(now);
        wait.setClassName("queue-wait");
        wait.setText("");
        if (standing.parked() == null && standing.minutes(now) > 0) {
            wait.setText(getTranslation(late ? "frontdesk.waits.long" : "frontdesk.waits", standing.minutes(now)));
            if (late) {
                wait.addClassNames("status", "status-waits");
            }
        }
    }

    /** Marks whose visit is open in the middle: who else has it open is said there. */
    void mark(boolean here) {
        getElement().setAttribute("aria-current", String.valueOf(here));
        openAt.forEach(who -> who.setVisible(!here));
    }

    private void open(Span who) {
        openAt.add(who);
        add(who);
    }

    private static Span note(String text) {
        var note = new Span(text);
        note.addClassName("queue-note");
        return note;
    }
}
