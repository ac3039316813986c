package bg.registratura.subjectrequest.ui;

import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.people.Patients;
import bg.registratura.shell.Notices;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Set;
import java.util.function.Consumer;

/** The look into a document that a step of a request rests on. */
class IdentityDialog extends Dialog {

    private final transient CheckPurpose purpose;
    private final transient Consumer<IdentityCheckId> good;

    IdentityDialog(
            SubjectRequest request,
            CheckPurpose purpose,
            IdentityForms forms,
            Patients patients,
            Consumer<IdentityCheckId> good) {
        this.purpose = purpose;
        this.good = good;
        setHeaderTitle(getTranslation("subjectrequest.act.identify"));
        var purposes = Set.of(purpose);
        add(request.patient()
                .flatMap(patients::find)
                .map(patient -> forms.ofPatient(patient, purposes, this::recorded))
                .orElseGet(() -> forms.of(request.applicantChecked(), purposes, this::recorded)));
        var close = new Button(getTranslation("subjectrequest.reason.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(close);
    }

    private void recorded(Checking.Recorded checking) {
        close();
        switch (checking) {
            case Checking.Shown(var checks) -> good.accept(checks.get(purpose));
            case Checking.NotShown _ -> Notices.refused("subjectrequest.not-shown");
        }
    }
}
