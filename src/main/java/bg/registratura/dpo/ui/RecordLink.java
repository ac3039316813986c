package bg.registratura.dpo.ui;

import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** The person's irradiation record in a form that machines read, where the request is about somebody known. */
class RecordLink extends Div {

    RecordLink(SubjectRequest request) {
        addClassName("acts");
        request.patient().ifPresent(patient -> {
            var link = new Anchor(
                    "records/" + patient.value() + "/fhir.json?request="
                            + request.id().value(),
                    getTranslation("dpo.case.fhir"));
            link.getElement().setAttribute("download", true);
            link.setRouterIgnore(true);
            link.addClassName("act-link");
            add(link);
        });
    }
}
