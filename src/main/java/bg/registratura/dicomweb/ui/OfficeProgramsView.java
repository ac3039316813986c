package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.ProgramOffice;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Every token of the house by dentist and program, never its value, and how to end one. */
@Route("admin/programs")
@Menu(title = "dicomweb.menu", order = 83)
@RolesAllowed("ADMINISTRATOR")
class OfficeProgramsView extends Div implements HasDynamicTitle {

    OfficeProgramsView(ProgramOffice programs, Clock clock) {
        addClassNames("page", "page-narrow");
        var lead = new Paragraph(getTranslation("dicomweb.office.lead"));
        lead.addClassName("page-lead");
        add(
                new H1(getTranslation("dicomweb.menu")),
                lead,
                new TokenList(Dates.dayOf(clock.instant()), () -> TokenList.named(programs.all(), programs::revoke)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dicomweb.menu");
    }
}
