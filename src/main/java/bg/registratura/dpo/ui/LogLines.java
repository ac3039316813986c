package bg.registratura.dpo.ui;

import bg.registratura.dpo.LogReader;
import bg.registratura.dpo.LogReader.Line;
import bg.registratura.dpo.LogReader.Wanted;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;

/** What the log says of something that is looked for, so many lines at a time, the newest first. */
class LogLines extends Div {

    private static final int PAGE = 50;

    private final transient LogReader log;
    private final transient Supplier<Wanted> wanted;
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph found = new Paragraph();
    private final Button more = new Button(getTranslation("dpo.log.more"), _ -> more());
    private int shown;

    LogLines(LogReader log, Supplier<Wanted> wanted) {
        this.log = log;
        this.wanted = wanted;
        lines.addClassName("rows");
        found.addClassName("quiet");
        add(found, lines, more);
        search();
    }

    final void search() {
        lines.removeAll();
        shown = 0;
        more();
    }

    private void more() {
        var page = log.read(wanted.get(), shown, PAGE);
        shown += page.lines().size();
        page.lines().forEach(line -> lines.add(row(line)));
        found.setText(getTranslation("dpo.log.found", shown, page.total()));
        more.setVisible(shown < page.total());
    }

    private ListItem row(Line line) {
        var when = new Span(line.when());
        when.addClassNames("quiet", "number");
        var sentence = new Span(line.sentence());
        if (line.refused()) {
            sentence.addClassNames("status", "status-blocked");
        }
        var row = new ListItem(sentence, when);
        row.addClassName("row");
        return row;
    }
}
