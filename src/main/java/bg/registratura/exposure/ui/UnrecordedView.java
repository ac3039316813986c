package bg.registratura.exposure.ui;

import bg.registratura.exposure.OpenReport;
import bg.registratura.exposure.Unrecorded;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.List;
import java.util.Objects;

/** Every irradiation that a unit told of and nobody recorded, the oldest first, with what is to be done; nobody's name. */
@Route("technician/unrecorded")
@Menu(title = "exposure.unrecorded", order = 21)
@RolesAllowed({"TECHNICIAN", "REPORTING_PHYSICIAN"})
class UnrecordedView extends Div implements HasDynamicTitle {

    private final boolean asPhysician;

    UnrecordedView(Unrecorded unrecorded, CurrentUser user) {
        this.asPhysician = user.require().has(Role.REPORTING_PHYSICIAN);
        addClassName("page");
        var lead = new Paragraph(getTranslation("exposure.unrecorded.lead"));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("exposure.unrecorded")), lead);
        var open = unrecorded.all();
        if (open.isEmpty()) {
            var empty = new Paragraph(getTranslation("exposure.unrecorded.none"));
            empty.addClassName("empty-state");
            add(empty);
        } else {
            add(list(open));
        }
        if (asPhysician) {
            add(new AsideSection(unrecorded.putAside()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exposure.unrecorded");
    }

    private UnorderedList list(List<OpenReport> open) {
        var list = new UnorderedList();
        list.addClassName("rows");
        open.forEach(one -> list.add(row(one)));
        return list;
    }

    private ListItem row(OpenReport open) {
        var link = new Anchor(
                "technician/exposure/" + open.report().order().value(),
                getTranslation("exposure.number", open.accession())
                        + Words.DOT
                        + getTranslation(
                                "consent.examination." + open.examination().name()));
        link.getElement().setAttribute("router-link", true);
        var what = new Div(Words.report(open.report())
                + Words.DOT
                + Objects.requireNonNullElse(open.device(), getTranslation("exposure.unrecorded.unit")));
        what.addClassName("quiet");
        var told = new Div(link, what);
        open.doubts()
                .forEach(doubt -> told.add(new Div(getTranslation(
                        "exposure.told.doubted", doubt.by(), Dates.dayTime(getLocale(), doubt.at()), doubt.reason()))));
        var row = new ListItem(told, toDo(open));
        row.addClassName("row");
        return row;
    }

    private Span toDo(OpenReport open) {
        var confirm = asPhysician && open.waitsForASecond();
        var toDo = new Span(getTranslation(
                confirm
                        ? "exposure.unrecorded.confirm"
                        : open.doubts().isEmpty() ? "exposure.unrecorded.record" : "exposure.unrecorded.waits"));
        toDo.addClassNames("status", "status-waits");
        return toDo;
    }
}
