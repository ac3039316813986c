package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.Waiting;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;

/** One person at the desk: who it is, the visit with its one next step, the record below. */
class PatientBoard extends Div {

    private final transient Patient patient;
    private final transient DeskHands hands;
    private final transient Around around;
    private final Div visit = new Div();
    private final Div whole = new Div();

    /** What happens around a person: something changed, a visit ended, another person is to be seen. */
    record Around(Runnable changed, Consumer<Visit> closed, Consumer<PatientId> open) {}

    PatientBoard(Patient patient, DeskHands hands, Around around) {
        this.patient = patient;
        this.hands = hands;
        this.around = around;
        visit.addClassName("desk-visit");
        whole.addClassName("desk-board");
        whole.add(new PersonLine(patient, hands, this::correct), new JoinedRecords(patient, hands, this::reload));
        whole.add(hands.panels().beside(patient.id()));
        whole.add(visit, new RecordBelow(patient.id(), hands, this::merge));
        add(whole);
        refresh();
    }

    private void refresh() {
        visit.removeAll();
        openVisit().ifPresentOrElse(this::show, () -> visit.add(arrival()));
    }

    /** Another desk did something: a visit that is open here says what, anything else is read anew. */
    void lookAgain() {
        getChildren()
                .filter(PatientBoard.class::isInstance)
                .map(PatientBoard.class::cast)
                .forEach(PatientBoard::lookAgain);
        if (visit.getChildren().anyMatch(VisitStrip.class::isInstance)) {
            visit.getChildren()
                    .filter(VisitStrip.class::isInstance)
                    .map(VisitStrip.class::cast)
                    .forEach(VisitStrip::lookAgain);
        } else if (isOutdated()) {
            refresh();
        }
    }

    /** The patient arrived at the other desk, or was picked up there. */
    private boolean isOutdated() {
        var now = openVisit();
        return visit.getChildren().anyMatch(ParkedPanel.class::isInstance)
                ? now.isEmpty() || now.get().standing().parked() == null
                : now.isPresent();
    }

    private void show(Waiting waiting) {
        var progress = waiting.progress();
        var parked = waiting.standing().parked();
        if (parked != null) {
            visit.add(new ParkedPanel(progress.visit(), parked, hands, this::moved));
            return;
        }
        var strip = new VisitStrip(
                progress, hands, new VisitStrip.Around(around.changed(), this::moved, () -> around.closed()
                        .accept(progress.visit())));
        visit.add(strip);
        strip.focusNext();
    }

    private void moved() {
        refresh();
        around.changed().run();
    }

    private Optional<Waiting> openVisit() {
        return hands.day().queue().stream()
                .filter(open -> open.queued().person().equals(patient.id()))
                .findFirst();
    }

    private Div arrival() {
        var open = Acts.primary("frontdesk.arrival.open", Key.F9, this::openOne);
        open.focus();
        var arrival = new Div(
                new H2(getTranslation("frontdesk.arrival")),
                new Paragraph(getTranslation("frontdesk.arrival.text")),
                Acts.row(open));
        arrival.addClassName("next-step");
        return arrival;
    }

    private void openOne() {
        hands.visits().open(patient.id());
        moved();
    }

    /** Correcting leaves the visit as it stands; who goes back without writing finds what was typed in it. */
    private void correct() {
        var form = new PatientForm(hands.register(), hands.day().clock(), this::seeAfterCorrecting);
        replaceWith(form);
        form.correct(patient, hands.patients().showIdentifier(patient.id()), () -> replaceWith(whole));
    }

    private void seeAfterCorrecting(PatientId seen) {
        if (seen.equals(patient.id())) {
            reload();
        } else {
            around.open().accept(seen);
        }
    }

    /** The other record is looked for in place of the visit, which stays as it stands. */
    private void merge() {
        replaceWith(new MergePanel(patient, hands.register(), () -> replaceWith(whole), around.open()));
    }

    private void replaceWith(Component shown) {
        removeAll();
        add(shown);
    }

    private void reload() {
        hands.patients().find(patient.id()).ifPresent(fresh -> {
            replaceWith(new PatientBoard(fresh, hands, around));
            around.changed().run();
        });
    }
}
