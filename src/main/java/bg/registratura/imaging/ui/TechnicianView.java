package bg.registratura.imaging.ui;

import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Looking;
import bg.registratura.imaging.Pictures;
import bg.registratura.visit.Readiness;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The technician's day: the orders that wait for a picture, the files that came, and those nobody knows whose they are. */
@Route("technician")
@Menu(title = "imaging.menu", order = 20)
@RolesAllowed({"TECHNICIAN", "REPORTING_PHYSICIAN"})
class TechnicianView extends Div implements HasDynamicTitle {

    private final transient Arrivals arrivals;
    private final transient Assignments assignments;
    private final transient Looking looking;
    private final transient Pictures pictures;
    private final transient Readiness readiness;

    private final Section expected = new Section();
    private final Section waiting = new Section();
    private final Section conflicts = new Section();
    private final Section studies = new Section();
    private final Section arrived = new Section();

    TechnicianView(
            Arrivals arrivals, Assignments assignments, Looking looking, Pictures pictures, Readiness readiness) {
        this.arrivals = arrivals;
        this.assignments = assignments;
        this.looking = looking;
        this.pictures = pictures;
        this.readiness = readiness;
        addClassName("page");
        var refresh = new Button(getTranslation("imaging.refresh"), _ -> refresh());
        var head = new Header(new H1(getTranslation("imaging.title")), refresh);
        head.addClassName("page-head");
        add(head, expected, new UploadPanel(arrivals, this::refresh), waiting, conflicts, studies, arrived);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imaging.title");
    }

    private void refresh() {
        fill(expected, new ExpectedList(assignments.today(), readiness));
        fill(waiting, new WaitingList(assignments, this::look, this::refresh));
        fill(conflicts, new ConflictList(arrivals, this::refresh));
        var received = looking.receivedToday();
        fill(studies, new StudyList(received, looking.kept(received, getLocale()), this::look));
        fill(arrived, new ArrivalList(arrivals.today()));
    }

    private void look(bg.registratura.imaging.StudyId study) {
        new StudyDialog(looking.look(study), pictures).open();
    }

    private static void fill(Section section, Rows rows) {
        section.removeAll();
        section.addClassName("section");
        section.setVisible(rows.isWorthShowing());
        section.add(rows.title(), rows);
    }
}
