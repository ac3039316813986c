package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.Progress;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** One person at the desk: who it is, the visit with its one next step, the record below. */
class PatientBoard extends Div {

    private final transient Patient patient;
    private final transient DeskHands hands;
    private final Runnable changed;
    private final Div visit = new Div();

    PatientBoard(Patient patient, DeskHands hands, Runnable changed) {
        this.patient = patient;
        this.hands = hands;
        this.changed = changed;
        addClassName("desk-board");
        var line = new PersonLine(patient, hands, this::correct);
        visit.addClassName("desk-visit");
        add(line, visit, new RecordBelow(patient.id(), hands.panels()));
        refresh();
    }

    private void refresh() {
        visit.removeAll();
        openVisit()
                .ifPresentOrElse(
                        open -> visit.add(new VisitStrip(hands.day().progress(open), hands, this::again)),
                        () -> visit.add(arrival()));
    }

    private void again() {
        refresh();
        changed.run();
    }

    private Optional<Visit> openVisit() {
        return hands.day().queue().stream()
                .map(waiting -> waiting.progress())
                .map(Progress::visit)
                .filter(open -> open.patient().equals(patient.id()))
                .findFirst();
    }

    private Div arrival() {
        var arrival = new Div(
                new H2(getTranslation("frontdesk.arrival")),
                new Paragraph(getTranslation("frontdesk.arrival.text")),
                Acts.row(Acts.primary("frontdesk.arrival.open", Key.F9, this::openOne)));
        arrival.addClassName("next-step");
        return arrival;
    }

    private void openOne() {
        hands.visits().open(patient.id());
        again();
    }

    private void correct() {
        var form = new PatientForm(hands.patients(), hands.clock(), _ -> reload());
        removeAll();
        add(form);
        form.correct(patient, hands.patients().showIdentifier(patient.id()), this::reload);
    }

    private void reload() {
        hands.patients().find(patient.id()).ifPresent(fresh -> getParent()
                .filter(Div.class::isInstance)
                .map(Div.class::cast)
                .ifPresent(parent -> {
                    parent.removeAll();
                    parent.add(new PatientBoard(fresh, hands, changed));
                    changed.run();
                }));
    }
}
