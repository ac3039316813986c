package bg.registratura.identity.ui;

import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checking;
import bg.registratura.people.Patients;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import bg.registratura.visit.ui.StepPanel;
import com.vaadin.flow.component.Component;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The identity check at the beginning of a visit: one look serves the registration and the consent. */
@Service
class IdentityPanel implements StepPanel {

    private final Patients patients;
    private final IdentityForms forms;

    IdentityPanel(Patients patients, IdentityForms forms) {
        this.patients = patients;
        this.forms = forms;
    }

    @Override
    public Step step() {
        return Step.IDENTITY;
    }

    @Override
    public Component panel(Visit visit, Changed changed) {
        var patient = patients.find(visit.patient()).orElseThrow(NotFoundException::new);
        return forms.ofPatient(patient, Set.of(CheckPurpose.REGISTRATION, CheckPurpose.CONSENT), checking -> {
            if (checking instanceof Checking.NotShown) {
                Notices.refused("identity.not-shown");
            } else {
                Notices.done("identity.recorded");
            }
            changed.run();
        });
    }
}
