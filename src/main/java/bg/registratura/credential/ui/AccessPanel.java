package bg.registratura.credential.ui;

import bg.registratura.credential.Access;
import bg.registratura.credential.Credentials;
import bg.registratura.family.FamilyDesk;
import bg.registratura.people.Patient;
import bg.registratura.people.Patients;
import bg.registratura.shell.Acts;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import bg.registratura.visit.ui.StepPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Service;

/** Online access at the desk: only on the patient's wish, only in person; a new sheet ends every earlier way in. */
@Service
class AccessPanel implements StepPanel {

    private final Credentials credentials;
    private final Patients patients;
    private final FamilyDesk family;
    private final HandoverFlows flows;

    AccessPanel(Credentials credentials, Patients patients, FamilyDesk family, HandoverFlows flows) {
        this.credentials = credentials;
        this.patients = patients;
        this.family = family;
        this.flows = flows;
    }

    @Override
    public Step step() {
        return Step.ACCESS;
    }

    @Override
    public Component panel(Visit visit, Changed changed) {
        var patient = patients.find(visit.patient()).orElseThrow(NotFoundException::new);
        var panel = new Div();
        var access = credentials.accessOf(patient.id().value());
        boolean child = family.isMinor(patient.id());
        panel.add(new Paragraph(
                panel.getTranslation((child ? "credential.child." : "credential.access.") + access.name())));
        var acts = Acts.row(Acts.primary(
                access == Access.NONE || access == Access.ENDED
                        ? child ? "credential.child.wishes" : "credential.access.wishes"
                        : child ? "credential.child.again" : "credential.access.again",
                Key.F8,
                () -> begin(panel, patient, access, changed)));
        if (access == Access.ACTIVE || access == Access.SHEET_OUT) {
            acts.add(Acts.quiet("credential.access.end", () -> end(patient, changed)));
        }
        panel.add(acts);
        return panel;
    }

    /** A sheet the other desk handed over since this panel was shown is not ended unseen. */
    private void begin(Div panel, Patient patient, Access seen, Runnable changed) {
        if (credentials.accessOf(patient.id().value()) != seen) {
            Notices.refused("credential.access.overtaken");
            changed.run();
            return;
        }
        panel.removeAll();
        panel.add(flows.toPatient(patient, changed));
    }

    private void end(Patient patient, Runnable changed) {
        credentials.revokeOf(patient.id().value());
        Notices.done("credential.access.ended");
        changed.run();
    }
}
