package bg.registratura.frontdesk.ui;

import bg.registratura.people.PatientId;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The record without leaving the visit: a section of each room, read when it is opened. */
class RecordBelow extends Div {

    RecordBelow(PatientId patient, Panels panels) {
        addClassNames("section", "desk-record");
        add(new H2(getTranslation("frontdesk.record")));
        panels.sections().forEach(section -> add(details(section, patient)));
        setVisible(!panels.sections().isEmpty());
    }

    private Details details(RecordSection section, PatientId patient) {
        var details = new Details(getTranslation(section.key()));
        details.addOpenedChangeListener(change -> {
            details.removeAll();
            if (change.isOpened()) {
                details.add(section.section(patient));
            }
        });
        return details;
    }
}
