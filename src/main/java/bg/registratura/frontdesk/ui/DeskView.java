package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.DeskDay;
import bg.registratura.frontdesk.QueueDesk;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.shell.AddressBar;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
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
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The desk: the day on the left, in the middle one person, one visit, one next step. */
@Route("desk")
@Menu(title = "frontdesk.title", order = 10)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class DeskView extends Div implements HasDynamicTitle, HasUrlParameter<String>, Finding.Desk {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final transient DeskDay day;
    private final transient Visits visits;
    private final transient Register register;
    private final transient Panels panels;
    private final transient QueueDesk queue;

    private final transient Finding finding;
    private final DayColumn column;
    private final Div middle = new Div();
    /** On the way here the address is the browser's; what it says of another page must not be written over. */
    private boolean arriving = true;

    DeskView(DeskDay day, Visits visits, Register register, Panels panels, QueueDesk queue) {
        this.day = day;
        this.visits = visits;
        this.register = register;
        this.panels = panels;
        this.queue = queue;
        finding = new Finding(register, day.clock(), this);
        column = new DayColumn(day, this::open, this::lookAgain);
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
        arriving = true;
        if (patient != null && ID.matcher(patient).matches()) {
            open(new PatientId(UUID.fromString(patient)));
        } else {
            welcome();
        }
        arriving = false;
    }

    private Component head() {
        var head = new Div(
                finding.box(),
                Acts.with("frontdesk.search", Key.F3, finding::look),
                Acts.with("frontdesk.new-patient", Key.F4, () -> register("")));
        head.addClassName("desk-head");
        return head;
    }

    private void welcome() {
        var empty = new Div(
                new H1(getTranslation("frontdesk.welcome")), new Paragraph(getTranslation("frontdesk.welcome.text")));
        empty.addClassName("empty-state");
        show(empty, "desk");
        finding.box().focus();
    }

    @Override
    public PatientForm register(String typed) {
        var form = new PatientForm(register, day.clock(), this::open);
        show(form, "desk");
        form.begin(typed);
        return form;
    }

    @Override
    public void open(PatientId id) {
        register.patients()
                .open(id)
                .ifPresentOrElse(
                        patient -> {
                            finding.box().clear();
                            show(board(patient), "desk/" + patient.id().value());
                            column.mark(patient.id());
                            sayMerged(id, patient);
                        },
                        this::welcome);
    }

    /** Whoever asked for a record that was merged is told once whom they see. */
    private void sayMerged(PatientId asked, Patient person) {
        register.merges().joined(person.id()).stream()
                .filter(joined -> joined.record().equals(asked))
                .findFirst()
                .ifPresent(joined -> Notices.done(
                        "frontdesk.merged.opened",
                        String.valueOf(joined.clientNumber()),
                        String.valueOf(person.clientNumber())));
    }

    private PatientBoard board(Patient patient) {
        return new PatientBoard(patient, hands(), new PatientBoard.Around(column::refresh, this::ended, this::open));
    }

    private DeskHands hands() {
        return new DeskHands(day, queue, visits, register, panels);
    }

    /** Another desk did something: whoever is open here hears of it. */
    private void lookAgain() {
        middle.getChildren()
                .filter(PatientBoard.class::isInstance)
                .map(PatientBoard.class::cast)
                .forEach(PatientBoard::lookAgain);
    }

    private void ended(Visit visit) {
        Notices.done("frontdesk.visit.closed", String.valueOf(visit.ticket()));
        welcome();
    }

    @Override
    public void show(Component matches) {
        show(matches, "desk");
    }

    private void show(Component component, String address) {
        middle.removeAll();
        middle.add(component);
        column.unmark();
        column.refresh();
        if (!arriving) {
            AddressBar.say(address);
        }
    }
}
