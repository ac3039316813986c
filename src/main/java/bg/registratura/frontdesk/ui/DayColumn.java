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
    private final transient Runnable changed;
    private final Map<PatientId, QueueItem> items = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private transient @Nullable PatientId marked;
    private transient @Nullable DayStanding shown;

    /** {@code changed} is told when another desk did something; what this one did it knows. */
    DayColumn(DeskDay day, Consumer<PatientId> open, Runnable changed) {
        this.day = day;
        this.open = open;
        this.changed = changed;
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
        LiveLook.at(this::look);
    }

    private void look() {
        var now = DayStanding.of(day);
        if (!now.equals(shown)) {
            show(now);
            changed.run();
        } else {
            items.values().forEach(item -> item.tell(day.now()));
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
        items.forEach((id, item) -> item.mark(id.equals(patient)));
    }

    /** Nobody's visit is open in the middle. */
    void unmark() {
        marked = null;
        items.values().forEach(item -> item.mark(false));
    }

    private ListItem item(Waiting waiting, boolean first) {
        var item = new QueueItem(waiting, open);
        item.tell(day.now());
        if (seen.add(waiting.queued().visit().id().value() + item.step()) && !first) {
            item.addClassName("came-from-elsewhere");
        }
        items.put(waiting.queued().person(), item);
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
