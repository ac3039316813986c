package bg.registratura.support.ui;

import bg.registratura.language.Dates;
import bg.registratura.language.Numbers;
import bg.registratura.shell.Acts;
import bg.registratura.support.TechnicalState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What support sees: how the house is, in numbers, and nobody's data. */
@Route("support")
@Menu(title = "support.state.menu", order = 90)
@RolesAllowed("SUPPORT")
class StateView extends Div implements HasDynamicTitle {

    private final transient TechnicalState state;
    private final Div shown = new Div();

    StateView(TechnicalState state) {
        this.state = state;
        addClassNames("page", "page-narrow");
        var head = new Div(
                new H1(getTranslation("support.state.title")), Acts.plain("support.state.again", this::refresh));
        head.addClassName("page-head");
        var lead = new Paragraph(getTranslation("support.state.lead"));
        lead.addClassName("page-lead");
        add(head, lead, shown);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.state.title");
    }

    private void refresh() {
        var seen = state.read();
        var figures = seen.figures();
        var table = new NativeTable();
        table.addClassName("figures");
        row(table, "support.state.version", seen.version());
        row(table, "support.state.java", seen.java());
        row(table, "support.state.database", figures.database());
        row(table, "support.state.health", getTranslation(seen.healthy() ? "support.state.well" : "support.state.ill"));
        row(
                table,
                "support.state.runs",
                getTranslation(
                        "support.state.hours",
                        seen.runs().toHours(),
                        seen.runs().toMinutesPart()));
        row(
                table,
                "support.state.memory",
                getTranslation("support.state.mebibytes", number(seen.memoryUsed()), number(seen.memoryMost())));
        row(table, "support.state.log", number(figures.log()));
        var signed = figures.checkpointAt();
        row(table, "support.state.checkpoint", signed == null ? "\u2013" : Dates.dayTime(getLocale(), signed));
        row(table, "support.state.studies", number(figures.studies()));
        row(table, "support.state.waiting", number(figures.waiting()));
        shown.removeAll();
        shown.add(table);
    }

    private String number(long number) {
        return Numbers.of(getLocale(), number);
    }

    private void row(NativeTable table, String key, String value) {
        var row = table.getBody().addRow();
        var head = row.addHeaderCell();
        head.setText(getTranslation(key));
        head.getElement().setAttribute("scope", "row");
        row.addDataCell().setText(value);
    }
}
