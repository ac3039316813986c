package bg.registratura.exposure.ui;

import bg.registratura.exposure.Incident;
import bg.registratura.exposure.Incidents;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The incidents of exposures without consent, the open ones first; nobody's name. */
@Route("incidents")
@Menu(title = "exposure.incidents", order = 55)
@RolesAllowed({"REPORTING_PHYSICIAN", "DPO"})
class IncidentsView extends Div implements HasDynamicTitle {

    IncidentsView(Incidents incidents) {
        addClassName("page");
        var all = incidents.all();
        var open = all.stream()
                .filter(incident -> incident.state() == Incident.State.OPEN)
                .toList();
        var decided = all.stream()
                .filter(incident -> incident.state() != Incident.State.OPEN)
                .toList();
        var lead = new Paragraph(getTranslation("exposure.incidents.lead"));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("exposure.incidents")), lead);
        if (open.isEmpty()) {
            var empty = new Paragraph(getTranslation("exposure.incidents.none"));
            empty.addClassName("empty-state");
            add(empty);
        } else {
            add(list(open));
        }
        if (!decided.isEmpty()) {
            var section = new Div(new H2(getTranslation("exposure.incidents.decided")), list(decided));
            section.addClassName("section");
            add(section);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exposure.incidents");
    }

    private UnorderedList list(List<Incident> incidents) {
        var list = new UnorderedList();
        list.addClassName("rows");
        incidents.forEach(incident -> list.add(row(incident)));
        return list;
    }

    private ListItem row(Incident incident) {
        var link = new Anchor(
                "incidents/" + incident.id().value(), getTranslation("exposure.incident.label", incident.label()));
        link.getElement().setAttribute("router-link", true);
        var what = new Div(getTranslation(
                "exposure.incident.line",
                Dates.dayTime(getLocale(), incident.openedAt()),
                getTranslation("exposure.incident.cause." + incident.cause().name())));
        what.addClassName("quiet");
        var row = new ListItem(new Div(link, what), status(incident));
        row.addClassName("row");
        return row;
    }

    /** The state in a word; of an open one, whom it waits for. */
    private Span status(Incident incident) {
        var status = new Span(
                incident.state() == Incident.State.OPEN
                        ? Incident.DECIDE.stream()
                                .filter(incident::waitsFor)
                                .map(as -> getTranslation("exposure.incident.waits." + as.name()))
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("")
                        : getTranslation(
                                "exposure.incident.state." + incident.state().name()));
        status.addClassNames(
                "status",
                switch (incident.state()) {
                    case OPEN -> "status-waits";
                    case RELEASED -> "status-done";
                    case WITHHELD -> "status-blocked";
                });
        return status;
    }
}
