package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.OwnPrograms;
import bg.registratura.dicomweb.ProgramAddress;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A dentist's planning programs: where they find the pictures, a token for each, and how to end one. */
@Route("dentist/programs")
@Menu(title = "dicomweb.title", order = 30)
@RolesAllowed("DENTIST")
class OwnProgramsView extends Div implements HasDynamicTitle {

    private static final TokenForm.Words WORDS =
            new TokenForm.Words("dicomweb.name", "dicomweb.name.help", "dicomweb.name.required", "dicomweb.too-many");

    OwnProgramsView(OwnPrograms programs, ProgramAddress address) {
        var list = new TokenList(programs.today(), () -> TokenList.own(programs.all(), programs::revoke));
        addClassNames("page", "page-narrow");
        var lead = new Paragraph(getTranslation("dicomweb.lead"));
        lead.addClassName("page-lead");
        add(
                new H1(getTranslation("dicomweb.title")),
                lead,
                new CopyLine(getTranslation("dicomweb.address"), address.text(), true),
                new H2(getTranslation("dicomweb.steps.title")),
                steps(),
                new H2(getTranslation("dicomweb.new.title")),
                new TokenForm(WORDS, programs.today(), List.of(), programs::make, list::refresh),
                new H2(getTranslation("dicomweb.tokens.title")),
                new Paragraph(getTranslation("dicomweb.tokens.lead")),
                list);
    }

    private OrderedList steps() {
        return new OrderedList(
                new ListItem(getTranslation("dicomweb.steps.name")),
                new ListItem(getTranslation("dicomweb.steps.copy")),
                new ListItem(getTranslation("dicomweb.steps.program")),
                new ListItem(getTranslation("dicomweb.steps.grants")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dicomweb.title");
    }
}
