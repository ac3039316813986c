package bg.registratura.dpo.ui;

import bg.registratura.dpo.LogReader;
import bg.registratura.dpo.LogReader.Line;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The log as sentences: who did what, when, about whom. Reading it is itself written into it. */
@Route("dpo/log")
@Menu(title = "dpo.menu.log", order = 51)
@RolesAllowed({"DPO", "AUDITOR"})
class LogView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient LogReader log;
    private final LogFilter filter;
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph found = new Paragraph();
    private final Button more = new Button(getTranslation("dpo.log.more"), _ -> more());
    private int shown;

    LogView(LogReader log) {
        this.log = log;
        filter = new LogFilter(this::search);
        addClassName("page");
        lines.addClassName("rows");
        found.addClassName("quiet");
        add(new H1(getTranslation("dpo.log.title")), filter, found, lines, more);
        search();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dpo.log.title");
    }

    private void search() {
        lines.removeAll();
        shown = 0;
        more();
    }

    private void more() {
        var page = log.read(filter.wanted(), shown, PAGE);
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
