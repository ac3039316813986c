package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.BreakGlass;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.OldStudies;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** An old study of somebody whose number is known: found by the whole number alone, opened for a reason alone. */
@Route("technician/old")
@Menu(title = "breakglass.menu", order = 24)
@RolesAllowed({"TECHNICIAN", "REPORTING_PHYSICIAN"})
class OldStudiesView extends Div implements HasDynamicTitle {

    private final transient OldStudies studies;
    private final transient BreakingGlass breaking;

    private final TextField number = new TextField(getTranslation("breakglass.number"));
    private final RefusalLine nobody = new RefusalLine();
    private final Div open = new Div();
    private final Div found = new Div();

    OldStudiesView(OldStudies studies, BreakingGlass breaking) {
        this.studies = studies;
        this.breaking = breaking;
        addClassName("page");
        var lead = new Paragraph(getTranslation("breakglass.lead", breaking.minutes()));
        lead.addClassName("page-lead");
        number.setHelperText(getTranslation("breakglass.number.help"));
        number.setMaxLength(40);
        number.setWidth("22rem");
        number.setAutofocus(true);
        number.getElement().setAttribute("autocomplete", "off");
        Acts.walk(List.of(number), this::find);
        found.addClassName("section");
        found.setVisible(false);
        add(
                new H1(getTranslation("breakglass.title")),
                lead,
                open,
                number,
                Acts.row(Acts.primary("breakglass.find", Key.F8, this::find)),
                nobody,
                found);
        showOpen();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("breakglass.title");
    }

    private void find() {
        nobody.hide();
        found.removeAll();
        found.setVisible(false);
        if (number.isEmpty()) {
            number.setErrorMessage(getTranslation("breakglass.number.required"));
            number.setInvalid(true);
            number.focus();
            return;
        }
        number.setInvalid(false);
        studies.find(number.getValue()).ifPresentOrElse(this::show, () -> {
            nobody.say(getTranslation("breakglass.nobody"));
            number.focus();
        });
    }

    private void show(OldStudies.Found one) {
        found.add(new FoundStudies(one, this::ask));
        found.setVisible(true);
    }

    private void ask(StudyId study, String what) {
        new BreakDialog(breaking, study, what, () -> getUI().ifPresent(ui -> ui.navigate(route(study)))).open();
    }

    /** What is open already is a step away, and its minutes run. */
    private void showOpen() {
        open.removeAll();
        breaking.mine().forEach(glass -> open.add(line(glass)));
    }

    private Div line(BreakGlass glass) {
        var link = new Anchor(
                route(glass.study()),
                getTranslation(
                        "breakglass.open-now",
                        getTranslation("breakglass.reason." + glass.reason().name()),
                        Dates.time(glass.endsAt())));
        link.getElement().setAttribute("router-link", true);
        var line = new Div(link);
        line.addClassNames("message", "message-waits");
        return line;
    }

    static String route(StudyId study) {
        return "technician/old/" + study.value();
    }
}
