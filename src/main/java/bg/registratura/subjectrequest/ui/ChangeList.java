package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.subjectrequest.AskedChange;
import bg.registratura.subjectrequest.Change;
import bg.registratura.subjectrequest.ChangeWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What of a record a request wants corrected: what stood there, what it is to become, and what became of it. */
public class ChangeList extends Div {

    private final transient ChangeWords words;

    /** Shows nothing where nothing is asked. */
    public ChangeList(ChangeWords words, List<AskedChange> asked) {
        this.words = words;
        var lines = new UnorderedList();
        asked.forEach(one -> lines.add(line(one)));
        add(new H2(getTranslation("subjectrequest.change.title")), lines);
        setVisible(!asked.isEmpty());
    }

    private ListItem line(AskedChange asked) {
        var item = new ListItem(new Span(sentence(asked.change())));
        asked.correctedAt()
                .ifPresent(at -> item.add(note("subjectrequest.change.corrected", Dates.dayTime(getLocale(), at))));
        asked.otherwise()
                .ifPresent(now -> item.add(note(
                        "subjectrequest.change.now",
                        words.quoted(getLocale(), asked.change().particular(), now))));
        return item;
    }

    private String sentence(Change change) {
        var what = change.particular();
        return getTranslation(
                "subjectrequest.change.line",
                words.name(getLocale(), what),
                words.quoted(getLocale(), what, change.before()),
                words.quoted(getLocale(), what, change.after()));
    }

    private Span note(String key, String value) {
        var note = new Span(" " + getTranslation(key, value));
        note.addClassName("hint");
        return note;
    }
}
