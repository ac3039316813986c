package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.subjectrequest.CaseLine;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

/** Cases by the days they have left; the number leads to the case. */
public class CaseTable extends Grid<CaseLine> {

    /** A table whose rows lead to an address that ends in the id of the case. */
    public CaseTable(String address, LocalDate today, List<CaseLine> cases) {
        addComponentColumn(line -> new DaysLeft(line.status(), line.term(), today))
                .setHeader(getTranslation("subjectrequest.column.days"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(line -> link(address, line))
                .setHeader(getTranslation("subjectrequest.column.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(line -> getTranslation("subjectrequest.kind." + line.kind()))
                .setHeader(getTranslation("subjectrequest.column.kind"))
                .setFlexGrow(2);
        addColumn(CaseLine::applicant)
                .setHeader(getTranslation("subjectrequest.column.applicant"))
                .setFlexGrow(2);
        addColumn(line -> Dates.form(line.term().due().on()))
                .setHeader(getTranslation("subjectrequest.column.due"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::status)
                .setHeader(getTranslation("subjectrequest.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        setItems(cases);
        getElement().setAttribute("aria-label", getTranslation("subjectrequest.list.title"));
    }

    private Anchor link(String address, CaseLine line) {
        var text = line.incomingNumber().orElseGet(() -> getTranslation("subjectrequest.unnumbered"));
        var link = new Anchor(address + line.id().value(), text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Span status(CaseLine line) {
        var status = getTranslation("subjectrequest.status." + line.status());
        var word = new Span(line.shelf()
                .map(place -> getTranslation("subjectrequest.status.on-shelf", status, place))
                .orElse(status));
        word.addClassNames("status", line.status().isClosed() ? "status-done" : "status-waits");
        return word;
    }
}
