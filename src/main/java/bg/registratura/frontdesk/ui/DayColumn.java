package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.DeskDay;
import bg.registratura.frontdesk.Waiting;
import bg.registratura.people.PatientId;
import bg.registratura.shell.LiveLook;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The day: who is in the queue and at which step, and what else waits. */
class DayColumn extends Aside {

    private final transient DeskDay day;
    private final transient Consumer<PatientId> open;
    private final Map<PatientId, NativeButton> items = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private transient @Nullable PatientId marked;
    private transient @Nullable DayStanding shown;

    DayColumn(DeskDay day, Consumer<PatientId> open) {
        this.day = day;
        this.open = open;
        addClassName("desk-day");
        getElement().setAttribute("aria-label", getTranslation("frontdesk.day"));
    }

    /** Reads the day again; what changed since then blinks once. */
    void refresh() {
        show(DayStanding.of(day));
    }

    /** The same from time to time while somebody works here; what has not changed is left alone, and the cursor with it. */
    @ClientCallable
    void lookAgain() {
        var now = DayStanding.of(day);
        if (!now.equals(shown)) {
            show(now);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        LiveLook.begin(this);
    }

    private void show(DayStanding now) {
        shown = now;
        removeAll();
        items.clear();
        var queue = now.queue();
        add(heading("frontdesk.day", queue.size(), false));
        if (queue.isEmpty()) {
            var nobody = new Paragraph(getTranslation("frontdesk.day.empty"));
            nobody.addClassName("quiet");
            add(nobody);
        }
        var list = new UnorderedList();
        list.addClassName("queue");
        var first = seen.isEmpty();
        queue.forEach(waiting -> list.add(item(waiting, first)));
        add(list);
        now.numbers().forEach(number -> add(tally(number)));
        if (marked != null) {
            mark(marked);
        }
    }

    /** Shows whose visit is open in the middle. */
    void mark(PatientId patient) {
        marked = patient;
        items.forEach((id, item) -> item.getElement().setAttribute("aria-current", String.valueOf(id.equals(patient))));
    }

    /** Nobody's visit is open in the middle. */
    void unmark() {
        marked = null;
        items.values().forEach(item -> item.getElement().setAttribute("aria-current", "false"));
    }

    private ListItem item(Waiting waiting, boolean first) {
        var queued = waiting.queued();
        var ticket = new Span(
                getTranslation("frontdesk.ticket", String.valueOf(queued.visit().ticket())));
        ticket.addClassName("ticket");
        var name = new Span(queued.name().brief());
        name.addClassName("queue-name");
        var step = waiting.progress()
                .next()
                .map(next -> getTranslation("frontdesk.step." + next.step().name()) + ": "
                        + getTranslation(next.state().key()))
                .orElseGet(() -> getTranslation("frontdesk.step.none"));
        var note = new Span(step);
        note.addClassName("queue-note");
        var item = new NativeButton("", _ -> open.accept(queued.visit().patient()));
        item.add(ticket, name, note);
        item.addClassName("queue-item");
        if (seen.add(queued.visit().id().value() + step) && !first) {
            item.addClassName("came-from-elsewhere");
        }
        items.put(queued.visit().patient(), item);
        return new ListItem(item);
    }

    private Anchor tally(DayStanding.Tallied number) {
        var link = new Anchor(number.tally().route(), heading(number.tally().key(), number.count(), number.pressing()));
        link.addClassName("desk-tally");
        return link;
    }

    private Div heading(String key, long count, boolean pressing) {
        var number = new Span(String.valueOf(count));
        number.addClassName("number");
        if (pressing) {
            number.addClassNames("status", "status-blocked");
            number.getElement().setAttribute("title", getTranslation("frontdesk.pressing"));
        }
        var heading = new Div(new H2(getTranslation(key)), number);
        heading.addClassName("desk-heading");
        return heading;
    }
}
