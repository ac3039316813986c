package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.PracticePrograms;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The programs of a practice's dentists, for its administrator: never the value of a token, and how to end one. */
@Route("practice/programs")
@Menu(title = "dicomweb.menu", order = 20)
@RolesAllowed("PRACTICE_ADMINISTRATOR")
class PracticeProgramsView extends Div implements HasDynamicTitle {

    PracticeProgramsView(PracticePrograms programs, Clock clock) {
        addClassNames("page", "page-narrow");
        var lead = new Paragraph(getTranslation("dicomweb.practice.lead"));
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
