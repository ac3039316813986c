package bg.registratura.dpo.ui;

import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.shell.ProofAsker;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/** The person's irradiation record in a form that machines read, where the request is about somebody known. */
class RecordLink extends Div {

    private static final String TAKE = """
            const link = Object.assign(document.createElement('a'), {href: $0, download: ''});
            document.body.append(link);
            link.click();
            link.remove();
            """;

    RecordLink(SubjectRequest request) {
        addClassName("acts");
        request.patient().ifPresent(patient -> add(Acts.plain("dpo.case.fhir", () -> take(request, patient))));
    }

    private static void take(SubjectRequest request, PatientId patient) {
        ProofAsker.first(() -> UI.getCurrent()
                .getPage()
                .executeJs(
                        TAKE,
                        "records/" + patient.value() + "/fhir.json?request="
                                + request.id().value()));
    }
}
