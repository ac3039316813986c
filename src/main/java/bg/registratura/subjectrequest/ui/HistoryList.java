package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.subjectrequest.Happening;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What happened to a request so far. */
public class HistoryList extends Div {

    public HistoryList(List<Happening> history) {
        addClassName("section");
        setVisible(!history.isEmpty());
        var list = new UnorderedList();
        list.addClassName("rows");
        history.forEach(happening -> list.add(row(happening)));
        add(new H2(getTranslation("subjectrequest.history")), list);
    }

    private ListItem row(Happening happening) {
        var what = new Span(getTranslation(
                happening.to() == happening.from()
                        ? "subjectrequest.history.reminded"
                        : "subjectrequest.status." + happening.to()));
        var note = new Span(happening.to().name().equals("DECIDED") ? "" : happening.note());
        note.addClassName("quiet");
        var when = new Span(Dates.dayTime(getLocale(), happening.at()));
        when.addClassNames("quiet", "number");
        var row = new ListItem(what, note, when);
        row.addClassName("row");
        return row;
    }
}
