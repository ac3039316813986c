package bg.registratura.dpo.ui;

import bg.registratura.language.Counts;
import bg.registratura.shell.Errands;
import bg.registratura.subjectrequest.CaseLine;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.ui.CaseTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The officer's cases, those with the fewest days left on top. */
@Route("dpo")
@Menu(title = "dpo.menu.cases", order = 50)
@RolesAllowed("DPO")
class DpoView extends Div implements HasDynamicTitle {

    private static final String CASE = "dpo/requests/";

    DpoView(Cases cases, Errands errands) {
        addClassName("page");
        var open = cases.open();
        add(new H1(getTranslation("dpo.cases.title")), errands.lines(), summary(cases, open));
        if (!open.isEmpty()) {
            add(new CaseTable(CASE, cases.today(), open));
        }
        var closed = cases.closed();
        if (!closed.isEmpty()) {
            var section =
                    new Div(new H2(getTranslation("dpo.cases.closed")), new CaseTable(CASE, cases.today(), closed));
            section.addClassName("section");
            add(section);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dpo.cases.title");
    }

    private Component summary(Cases cases, List<CaseLine> open) {
        if (open.isEmpty()) {
            var empty = new Paragraph(getTranslation("dpo.cases.empty"));
            empty.addClassName("empty-state");
            return empty;
        }
        var overdue = open.stream()
                .filter(line -> line.status().isOnTheClock())
                .filter(line -> line.term().daysLeft(cases.today()) < 0)
                .count();
        var lead = new Paragraph(
                overdue == 0
                        ? getTranslation("dpo.cases.in-time", Counts.of(getLocale(), open.size(), "count.case"))
                        : getTranslation(
                                "dpo.cases.overdue",
                                Counts.of(getLocale(), open.size(), "count.case"),
                                Counts.of(getLocale(), overdue, "count.case")));
        lead.addClassName("page-lead");
        return lead;
    }
}
