package bg.registratura.frontdesk.ui;

import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The record without leaving the visit: a section of each room, read when it is opened; the look is written down. */
class RecordBelow extends Div {

    RecordBelow(PatientId patient, DeskHands hands, Runnable merge) {
        addClassNames("section", "desk-record");
        var head = new Div(new H2(getTranslation("frontdesk.record")), Acts.quiet("people.merge", merge));
        head.addClassName("record-head");
        add(head);
        var sections = hands.panels().sections();
        sections.forEach(section -> add(details(section, patient, hands)));
        setVisible(!sections.isEmpty());
    }

    private static Details details(RecordSection section, PatientId patient, DeskHands hands) {
        var details = new Details(UI.getCurrent().getTranslation(section.key()));
        details.addOpenedChangeListener(change -> {
            details.removeAll();
            if (change.isOpened()) {
                hands.patients().look(patient, section.key());
                details.add(section.section(patient));
            }
        });
        return details;
    }
}
