package bg.registratura.register.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.PhoneNumber;
import bg.registratura.register.CallNote;
import bg.registratura.register.CallNotes;
import bg.registratura.register.CallTopic;
import bg.registratura.register.VisitorEntry;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls: the line to note one, and who called. */
class CallsSection extends Section {

    private final transient CallNotes calls;
    private final TextField caller = new TextField(getTranslation("register.call.who"));
    private final TextField phone = new TextField(getTranslation("register.call.phone"));
    private final Select<CallTopic> topic = new Select<>();
    private final TextField note = new TextField(getTranslation("register.call.note"));
    private final EntryList list = new EntryList("register.calls.none");
    private String looked = "";

    CallsSection(CallNotes calls) {
        this.calls = calls;
        addClassName("register");
        set();
        var line = new Div(caller, phone, topic, note, Acts.plain("register.call.save", this::save));
        line.addClassName("register-line");
        Acts.walk(List.of(caller, phone, topic, note), this::save);
        add(new H2(getTranslation("register.calls")), line, list);
    }

    /** Reads the notes: a look that is written down. */
    void look(String typed) {
        looked = typed;
        show(calls.look(typed));
    }

    private void set() {
        caller.setMaxLength(VisitorEntry.LONGEST);
        caller.setErrorMessage(getTranslation("register.missing"));
        caller.addFocusShortcut(Key.F7);
        phone.setMaxLength(20);
        phone.setErrorMessage(getTranslation("register.call.phone.malformed"));
        topic.setLabel(getTranslation("register.call.topic"));
        topic.setItems(CallTopic.values());
        topic.setItemLabelGenerator(about -> getTranslation("register.topic." + about.name()));
        topic.setValue(CallTopic.APPOINTMENT);
        note.setMaxLength(CallNote.LONGEST_NOTE);
        note.setHelperText(getTranslation("register.call.note.help"));
    }

    private void save() {
        var number = phone.isEmpty() ? Optional.<PhoneNumber>empty() : PhoneNumber.read(phone.getValue());
        caller.setInvalid(caller.getValue().isBlank());
        phone.setInvalid(!phone.isEmpty() && number.isEmpty());
        if (caller.isInvalid() || phone.isInvalid()) {
            (caller.isInvalid() ? caller : phone).focus();
            return;
        }
        calls.note(caller.getValue(), number, topic.getValue(), note.getValue());
        Stream.of(caller, phone, note).forEach(TextField::clear);
        topic.setValue(CallTopic.APPOINTMENT);
        Notices.done("register.call.saved");
        show(calls.again(looked));
        caller.focus();
    }

    private void show(List<CallNote> notes) {
        list.show(notes, CallNote::calledOn, this::row);
    }

    private ListItem row(CallNote call) {
        var number = call.phone();
        var who = new Span(call.caller());
        who.addClassName("match-name");
        var facts = new Span(Stream.of(
                        Optional.ofNullable(number).map(PhoneNumber::shown),
                        Optional.of(
                                getTranslation("register.topic." + call.topic().name())),
                        Optional.ofNullable(call.note()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        return EntryList.row(
                Dates.time(call.calledAt()),
                new Div(who, facts),
                getTranslation("register.kept", Dates.day(getLocale(), call.keptUntil())));
    }
}
