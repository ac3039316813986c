package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.DeskDay;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The desk: the day on the left, in the middle one person, one visit, one next step. */
@Route("desk")
@Menu(title = "frontdesk.title", order = 10)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class DeskView extends Div implements HasDynamicTitle, HasUrlParameter<String> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final transient DeskDay day;
    private final transient Visits visits;
    private final transient Patients patients;
    private final transient Panels panels;
    private final transient Clock clock;

    private final SearchBox search;
    private final DayColumn column;
    private final Div middle = new Div();

    DeskView(DeskDay day, Visits visits, Patients patients, Panels panels, Clock clock) {
        this.day = day;
        this.visits = visits;
        this.patients = patients;
        this.panels = panels;
        this.clock = clock;
        search = new SearchBox(patients::search, this::open, this::look);
        column = new DayColumn(day, this::open);
        addClassName("desk");
        middle.addClassName("desk-middle");
        add(head(), column, middle);
        welcome();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frontdesk.title");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String patient) {
        if (patient != null && ID.matcher(patient).matches()) {
            open(new PatientId(UUID.fromString(patient)));
        } else {
            welcome();
        }
    }

    private Component head() {
        var head = new Div(
                search,
                Acts.with("frontdesk.search", Key.F3, () -> look(search.typed())),
                Acts.with("frontdesk.new-patient", Key.F4, () -> register("")));
        head.addClassName("desk-head");
        return head;
    }

    private void welcome() {
        var empty = new Div(
                new H1(getTranslation("frontdesk.welcome")), new Paragraph(getTranslation("frontdesk.welcome.text")));
        empty.addClassName("empty-state");
        show(empty, "desk");
        search.focus();
    }

    private void look(String typed) {
        if (typed.isBlank()) {
            search.focus();
            return;
        }
        var found = patients.search(typed, search.shown());
        search.close();
        if (found.matches().size() == 1 && found.matches().getFirst().isExact()) {
            open(found.matches().getFirst().id());
        } else {
            show(new MatchList(found, this::open, () -> register(typed)), "desk");
        }
    }

    private void register(String typed) {
        var form = new PatientForm(patients, clock, this::open);
        show(form, "desk");
        form.begin(typed);
    }

    private void open(PatientId id) {
        patients.open(id)
                .ifPresentOrElse(
                        patient -> {
                            search.clear();
                            show(board(patient), "desk/" + id.value());
                            column.mark(id);
                        },
                        this::welcome);
    }

    private PatientBoard board(Patient patient) {
        return new PatientBoard(
                patient, new DeskHands(day, visits, patients, panels, clock), column::refresh, this::ended);
    }

    private void ended(Visit visit) {
        Notices.done("frontdesk.visit.closed", String.valueOf(visit.ticket()));
        welcome();
    }

    private void show(Component component, String address) {
        middle.removeAll();
        middle.add(component);
        column.unmark();
        column.refresh();
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }
}
