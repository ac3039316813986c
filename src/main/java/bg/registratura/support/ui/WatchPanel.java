package bg.registratura.support.ui;

import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.audit.Outcome;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.support.SupportAccess;
import bg.registratura.support.SupportAccessId;
import bg.registratura.support.SupportDesk;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;

/** One open access: who, what for, how long still, everything done under it as it is done, and the button that ends it. */
class WatchPanel extends Section {

    private final transient SupportAccess access;
    private final transient SupportDesk desk;
    private final Paragraph left = new Paragraph();
    private final UnorderedList acts = new UnorderedList();
    private final Paragraph nothing = new Paragraph(getTranslation("support.watch.nothing"));
    private transient List<Entry> shown = List.of();

    WatchPanel(SupportAccess access, SupportDesk desk, Runnable hand, Runnable end) {
        this.access = access;
        this.desk = desk;
        var order = access.order();
        var stop = Acts.plain("support.end", end);
        stop.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        left.addClassNames("message", "message-waits");
        nothing.addClassName("quiet");
        acts.addClassName("rows");
        acts.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("support.who", order.person(), order.company())),
                left,
                new Paragraph(getTranslation("support.why", order.purpose(), order.contract())),
                new Paragraph(getTranslation("support.username", access.username())),
                Acts.row(Acts.plain("support.sheet", hand), stop),
                new H3(getTranslation("support.watch")),
                nothing,
                new Div(acts));
        addClassName("section");
    }

    SupportAccessId id() {
        return access.id();
    }

    /** Says how long it still lasts and what was done since the last look. */
    void look(Instant now) {
        var rest = access.left(now);
        left.setText(getTranslation(
                "support.left",
                Dates.time(access.endsAt()),
                "%d:%02d:%02d".formatted(rest.toHours(), rest.toMinutesPart(), rest.toSecondsPart())));
        var done = desk.watched(access);
        if (!done.equals(shown)) {
            shown = done;
            acts.removeAll();
            done.forEach(entry -> acts.add(row(entry)));
        }
        nothing.setVisible(done.isEmpty());
    }

    private ListItem row(Entry entry) {
        var what = new Span(getTranslation("audit.action." + entry.action()));
        if (entry.outcome() != Outcome.SUCCESS) {
            what.addClassNames("status", "status-blocked");
        }
        var when = new Span(Dates.time(entry.occurredAt()));
        when.addClassNames("quiet", "number");
        var row = new ListItem(what, when);
        row.addClassName("row");
        return row;
    }
}
