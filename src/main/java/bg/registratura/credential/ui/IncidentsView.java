package bg.registratura.credential.ui;

import bg.registratura.credential.CredentialIncident;
import bg.registratura.credential.CredentialIncidents;
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

/** The sheets that somebody else used, as their holders said; the open incidents first, nobody's name. */
@Route("dpo/sheets")
@Menu(title = "credential.incidents.menu", order = 56)
@RolesAllowed("DPO")
class IncidentsView extends Div implements HasDynamicTitle {

    IncidentsView(CredentialIncidents incidents) {
        addClassName("page");
        var all = incidents.all();
        var open = all.stream().filter(incident -> incident.closing() == null).toList();
        var closed = all.stream().filter(incident -> incident.closing() != null).toList();
        var lead = new Paragraph(getTranslation("credential.incidents.lead"));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("credential.incidents.title")), lead);
        if (open.isEmpty()) {
            var empty = new Paragraph(getTranslation("credential.incidents.none"));
            empty.addClassName("empty-state");
            add(empty);
        } else {
            add(list(open));
        }
        if (!closed.isEmpty()) {
            var section = new Div(new H2(getTranslation("credential.incidents.closed")), list(closed));
            section.addClassName("section");
            add(section);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.incidents.title");
    }

    private UnorderedList list(List<CredentialIncident> incidents) {
        var list = new UnorderedList();
        list.addClassName("rows");
        incidents.forEach(incident -> list.add(row(incident)));
        return list;
    }

    private ListItem row(CredentialIncident incident) {
        var link =
                new Anchor(IncidentView.route(incident), getTranslation("credential.incident.label", incident.label()));
        link.getElement().setAttribute("router-link", true);
        var what = new Div(getTranslation(
                "credential.incident.line",
                Dates.dayTime(getLocale(), incident.reportedAt()),
                getTranslation("credential.kind." + incident.whose().kind().name())));
        what.addClassName("quiet");
        var closing = incident.closing();
        var status = new Span(
                closing == null
                        ? getTranslation("credential.incident.open")
                        : getTranslation(
                                "credential.finding." + closing.finding().name()));
        status.addClassNames("status", closing == null ? "status-waits" : "status-done");
        var row = new ListItem(new Div(link, what), status);
        row.addClassName("row");
        return row;
    }
}
