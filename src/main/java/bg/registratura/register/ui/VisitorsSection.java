package bg.registratura.register.ui;

import bg.registratura.language.Dates;
import bg.registratura.register.VisitorEntry;
import bg.registratura.register.Visitors;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Visitors: the line to enter one, and who was here. */
class VisitorsSection extends Section {

    private final transient Visitors visitors;
    private final TextField name = field("register.visitor.name");
    private final TextField organisation = field("register.visitor.from");
    private final TextField toSee = field("register.visitor.to");
    private final EntryList list = new EntryList("register.visitors.none");
    private String looked = "";

    VisitorsSection(Visitors visitors) {
        this.visitors = visitors;
        addClassName("register");
        name.addFocusShortcut(Key.F4);
        var line = new Div(name, organisation, toSee, Acts.plain("register.visitor.enter", this::enter));
        line.addClassName("register-line");
        Acts.walk(List.of(name, organisation, toSee), this::enter);
        add(new H2(getTranslation("register.visitors")), line, list);
    }

    void focus() {
        name.focus();
    }

    /** Reads the register: a look that is written down. */
    void look(String typed) {
        looked = typed;
        show(visitors.look(typed));
    }

    private void enter() {
        var wrong = Stream.of(name, toSee)
                .filter(field -> field.getValue().isBlank())
                .toList();
        Stream.of(name, toSee).forEach(field -> field.setInvalid(wrong.contains(field)));
        if (!wrong.isEmpty()) {
            wrong.getFirst().focus();
            return;
        }
        visitors.enter(name.getValue(), organisation.getValue(), toSee.getValue());
        Stream.of(name, organisation, toSee).forEach(TextField::clear);
        Notices.done("register.visitor.entered");
        show(visitors.again(looked));
        name.focus();
    }

    private void leave(VisitorEntry entry) {
        visitors.leave(entry);
        show(visitors.again(looked));
    }

    private void show(List<VisitorEntry> entries) {
        list.show(entries, VisitorEntry::cameOn, this::row);
    }

    private ListItem row(VisitorEntry entry) {
        var who = new Span(entry.name());
        who.addClassName("match-name");
        var from = entry.organisation();
        var facts = new Span((from == null ? "" : from + " · ") + getTranslation("register.visitor.at", entry.toSee()));
        return EntryList.row(time(entry), new Div(who, facts), kept(entry.keptUntil()), act(entry));
    }

    private Component[] act(VisitorEntry entry) {
        return entry.leftAt() == null
                ? new Component[] {Acts.plain("register.visitor.leave", () -> leave(entry))}
                : new Component[0];
    }

    private String time(VisitorEntry entry) {
        var left = entry.leftAt();
        return Dates.time(entry.cameAt()) + (left == null ? "" : "–" + Dates.time(left));
    }

    private String kept(LocalDate until) {
        return getTranslation("register.kept", Dates.day(getLocale(), until));
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(VisitorEntry.LONGEST);
        field.setErrorMessage(getTranslation("register.missing"));
        return field;
    }
}
