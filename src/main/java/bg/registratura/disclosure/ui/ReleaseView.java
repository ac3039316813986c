package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Release;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.shell.NotFoundException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Giving something of a patient to anybody: four questions, the decision, and what it needs. */
@Route("desk/release/:patient")
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class ReleaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Patients patients;
    private final transient Hands hands;

    ReleaseView(Patients patients, Hands hands) {
        this.patients = patients;
        this.hands = hands;
        addClassNames("page", "page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(event.getRouteParameters()
                .get("patient")
                .flatMap(ReleaseView::id)
                .flatMap(patients::open)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disclosure.release.title");
    }

    /** The questions on one side, what follows from the answers on the other. */
    void show(Patient patient) {
        var back = new Anchor("desk/" + patient.id().value(), word("disclosure.release.back"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var lead = new Paragraph(word("disclosure.release.lead"));
        lead.addClassName("page-lead");
        var decision = new DecisionPanel(patient, hands);
        var questions = new Questions(patient, decision);
        var columns = new Div(questions, decision);
        columns.addClassName("columns");
        add(back, new H1(getPageTitle()), person(patient), lead, columns);
        questions.recipient.focus();
    }

    private Div person(Patient patient) {
        var name = new Element("strong");
        name.setText(patient.name().full());
        var line = new Div(
                new Span(word("people.born." + patient.sex().name(), Dates.day(getLocale(), patient.birthDate()))),
                new Span("\u2116 " + patient.clientNumber()));
        line.getElement().insertChild(0, name);
        line.addClassName("person");
        return line;
    }

    private static Optional<PatientId> id(String typed) {
        try {
            return Optional.of(new PatientId(UUID.fromString(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The four questions. */
    private final class Questions extends Div {

        private final transient PatientId patient;
        private final DecisionPanel decision;
        private final RecipientFields recipient;
        private final MatterFields matter;

        Questions(Patient patient, DecisionPanel decision) {
            this.patient = patient.id();
            this.decision = decision;
            this.recipient = new RecipientFields(patient.name().full(), hands.practitioners(), this::decide);
            this.matter = new MatterFields(patient.id(), hands.studies(), this::decide);
            addClassName("step-form");
            add(recipient, matter);
        }

        private void decide() {
            var to = recipient.recipient(matter.channel().isPresent());
            decision.lacks(lacking(to.isEmpty()));
            decision.show(to.flatMap(one -> matter.matter().flatMap(what -> matter.channel()
                    .map(way -> new Release(patient, one, way, matter.collector(), what)))));
        }

        private List<String> lacking(boolean nobody) {
            return Stream.of(
                            nobody ? word("disclosure.who") : "",
                            matter.matter().isEmpty() ? word("disclosure.what") : "",
                            matter.channel().isEmpty() ? word("disclosure.by") : "")
                    .filter(question -> !question.isEmpty())
                    .toList();
        }
    }
}
