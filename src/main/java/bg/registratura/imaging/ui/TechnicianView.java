package bg.registratura.imaging.ui;

import bg.registratura.imaging.Deliveries;
import bg.registratura.imaging.Films;
import bg.registratura.shell.Errands;
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

    private final transient DayLists day;
    private final transient Claims claims;
    private final transient Errands errands;

    private final Div waitingElsewhere = new Div();
    private final Section damages = new Section();
    private final Section expected = new Section();
    private final Section waiting = new Section();
    private final Section conflicts = new Section();
    private final Section studies = new Section();
    private final Section arrived = new Section();

    TechnicianView(DayLists day, Deliveries deliveries, Films films, Claims claims, Errands errands) {
        this.day = day;
        this.claims = claims;
        this.errands = errands;
        addClassName("page");
        var film = new Button(
                getTranslation("imaging.film"), _ -> new FilmDialog(films, day.assignments, this::refresh).open());
        var refresh = new Button(getTranslation("imaging.refresh"), _ -> refresh());
        var head = new Header(new H1(getTranslation("imaging.title")), refresh);
        head.addClassName("page-head");
        add(
                head,
                waitingElsewhere,
                damages,
                expected,
                new UploadPanel(deliveries, this::refresh, film),
                waiting,
                conflicts,
                studies,
                arrived);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imaging.title");
    }

    private void refresh() {
        waitingElsewhere.removeAll();
        waitingElsewhere.add(errands.lines());
        fill(damages, new DamageList(day.damages, this::refresh));
        fill(expected, new ExpectedList(day.assignments.today(), day.readiness));
        fill(waiting, new WaitingList(claims, this::look, this::refresh));
        fill(conflicts, new ConflictList(day.arrivals, this::refresh));
        var received = day.looking.receivedToday();
        var kept = day.looking.kept(received, getLocale());
        fill(studies, new StudyList(received, kept, this::look, claims.brought, this::refresh));
        fill(arrived, new ArrivalList(day.arrivals.today()));
    }

    private void look(bg.registratura.imaging.StudyId study) {
        new StudyDialog(day.looking.look(study), day.looking).open();
    }

    private static void fill(Section section, Rows rows) {
        section.removeAll();
        section.addClassName("section");
        section.setVisible(rows.isWorthShowing());
        section.add(rows.title(), rows);
    }
}
