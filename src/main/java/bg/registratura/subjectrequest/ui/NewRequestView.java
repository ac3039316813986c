package bg.registratura.subjectrequest.ui;

import bg.registratura.crypto.Uuid7;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Printing;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.SubjectRequests;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;

/** Writes a patient's request down and prints the form for them to sign. */
@Route("desk/requests/new/:patient")
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class NewRequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubjectRequests requests;
    private final transient RequestPapers papers;
    private final transient Patients patients;
    private final transient Clock clock;
    private final SubjectRequestId id;

    NewRequestView(SubjectRequests requests, RequestPapers papers, Patients patients, Clock clock) {
        this.requests = requests;
        this.papers = papers;
        this.patients = patients;
        this.clock = clock;
        this.id = new SubjectRequestId(Uuid7.next(clock.instant()));
        addClassNames("page", "page-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var patient = event.getRouteParameters()
                .get("patient")
                .map(NewRequestView::id)
                .flatMap(patients::find)
                .orElseThrow(NotFoundException::new);
        show(patient);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("subjectrequest.new.title");
    }

    void show(Patient patient) {
        var lead = new Paragraph(getTranslation("subjectrequest.new.lead"));
        lead.addClassName("page-lead");
        var form = new IntakeForm(patient.name().full())
                .correcting(new CorrectionFields(clock, patient, () -> patients.showIdentifier(patient.id())));
        var write = new Button(getTranslation("subjectrequest.new.write"));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.setDisableOnClick(true);
        write.addClickListener(_ -> {
            form.intake(patient.id()).ifPresent(this::write);
            write.setEnabled(true);
        });
        var acts = new Div(write);
        acts.addClassName("acts");
        add(new H1(getTranslation("subjectrequest.new.title")), new PersonLine(patient), lead, form, acts);
    }

    private void write(Intake intake) {
        var request = requests.draft(id, intake);
        papers.form(request).ifPresent(form -> Printing.print(form, getTranslation("subjectrequest.new.title")));
        getUI().ifPresent(ui -> ui.navigate("desk/requests/" + id.value()));
    }

    private static PatientId id(String typed) {
        try {
            return new PatientId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
