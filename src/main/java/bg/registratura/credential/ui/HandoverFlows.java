package bg.registratura.credential.ui;

import bg.registratura.credential.Credentials;
import bg.registratura.credential.Handovers;
import bg.registratura.credential.Recipient;
import bg.registratura.document.Documents;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.people.Patient;
import bg.registratura.people.Practitioner;
import bg.registratura.security.AccountSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Makes the panel in which a sheet is handed over, to whoever it is for. */
@Service
public class HandoverFlows {

    private final HandoverFlow.Hands hands;
    private final IdentityForms forms;

    HandoverFlows(
            Handovers handovers,
            Credentials credentials,
            IdentityChecks checks,
            Documents documents,
            IdentityForms forms) {
        this.hands = new HandoverFlow.Hands(handovers, credentials, checks, documents);
        this.forms = forms;
    }

    /** To a patient, or the legal representative of one; today's look for this purpose serves again. */
    public Component toPatient(Patient patient, Runnable changed) {
        var recipient = new Recipient(
                patient.name().full(),
                text("credential.identifier.client", Long.toString(patient.clientNumber())),
                patient.id().value(),
                Recipient.Kind.PATIENT);
        return new HandoverFlow(
                hands,
                recipient,
                hands.checks().goodToday(patient.id(), CheckPurpose.CREDENTIAL).stream()
                        .findFirst(),
                done -> forms.ofPatient(patient, Set.of(CheckPurpose.CREDENTIAL), done),
                changed);
    }

    /** To a dentist. */
    public Component toPractitioner(Practitioner practitioner, Runnable changed) {
        var recipient = new Recipient(
                practitioner.name(),
                text(
                        "credential.identifier.uin",
                        Objects.requireNonNullElse(practitioner.details().uin(), "")),
                practitioner.id().value(),
                Recipient.Kind.DENTIST);
        return flow(recipient, new Checked.OfPractitioner(practitioner.id()), changed);
    }

    /** To whoever administers a practice. */
    public Component toPractice(AccountSummary account, Runnable changed) {
        var recipient = new Recipient(
                account.displayName(),
                text("credential.identifier.access", account.username()),
                account.subject(),
                Recipient.Kind.PRACTICE);
        return flow(recipient, new Checked.OfAccount(account.id()), changed);
    }

    /** To a member of staff. */
    public Component toStaff(AccountSummary account, Runnable changed) {
        var recipient = new Recipient(
                account.displayName(),
                text("credential.identifier.username", account.username()),
                null,
                Recipient.Kind.STAFF);
        return flow(recipient, new Checked.OfAccount(account.id()), changed);
    }

    private Component flow(Recipient recipient, Checked about, Runnable changed) {
        return new HandoverFlow(
                hands,
                recipient,
                Optional.<IdentityCheck>empty(),
                done -> forms.ofOwner(about, Set.of(CheckPurpose.CREDENTIAL), done),
                changed);
    }

    private static String text(String key, String argument) {
        return UI.getCurrent().getTranslation(key, argument);
    }
}
