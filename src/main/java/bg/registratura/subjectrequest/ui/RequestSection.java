package bg.registratura.subjectrequest.ui;

import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Service;

/** What a patient ever asked about their data, in their record, and the way to take another request in. */
@Service
class RequestSection implements RecordSection {

    private static final int PLACE = 60;

    private final Cases cases;

    RequestSection(Cases cases) {
        this.cases = cases;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "subjectrequest.section.requests";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        var asked = cases.about(patient);
        section.add(
                asked.isEmpty()
                        ? new Paragraph(section.getTranslation("subjectrequest.record.none"))
                        : new CaseTable("desk/requests/", cases.today(), asked));
        var acts = new Div(new Button(section.getTranslation("subjectrequest.act.new"), _ -> UI.getCurrent()
                .navigate("desk/requests/new/" + patient.value())));
        acts.addClassName("acts");
        section.add(acts);
        return section;
    }
}
