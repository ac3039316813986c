package bg.registratura.dpo.ui;

import bg.registratura.fhir.RecordExport;
import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.shell.ProofAsker;
import bg.registratura.shell.Saving;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/**
 * The person's irradiation record in a form that machines read, where the request is about somebody known. It is one act of
 * one press: no address gives the file a second time.
 */
class RecordLink extends Div {

    private static final String FHIR = "application/fhir+json;charset=UTF-8";

    private final transient RecordExport export;

    RecordLink(SubjectRequest request, RecordExport export) {
        this.export = export;
        addClassName("acts");
        request.patient().ifPresent(patient -> add(Acts.plain("dpo.case.fhir", () -> take(request, patient))));
    }

    private void take(SubjectRequest request, PatientId patient) {
        ProofAsker.run(() -> export.of(patient, Optional.of(request.id()))
                .ifPresent(json -> Saving.save(json, "record.fhir.json", FHIR)));
    }
}
