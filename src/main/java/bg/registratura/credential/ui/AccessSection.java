package bg.registratura.credential.ui;

import bg.registratura.credential.Access;
import bg.registratura.credential.Credentials;
import bg.registratura.family.FamilyDesk;
import bg.registratura.people.PatientId;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Service;

/** Whether a patient has a way into their results; never what opens it. */
@Service
class AccessSection implements RecordSection {

    private static final int PLACE = 50;

    private final Credentials credentials;
    private final FamilyDesk family;

    AccessSection(Credentials credentials, FamilyDesk family) {
        this.credentials = credentials;
        this.family = family;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "credential.section";
    }

    @Override
    public Component section(PatientId patient) {
        var access = credentials.accessOf(patient.value());
        var state = new Span(UI.getCurrent()
                .getTranslation(
                        (family.isMinor(patient) ? "credential.child." : "credential.access.") + access.name()));
        state.addClassNames("status", access == Access.ACTIVE ? "status-done" : "status-open");
        return new Div(state);
    }
}
