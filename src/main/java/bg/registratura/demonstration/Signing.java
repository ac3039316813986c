package bg.registratura.demonstration;

import bg.registratura.consent.Answers;
import bg.registratura.consent.Capacity;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.ConsentForms;
import bg.registratura.consent.ConsentId;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SheetRequest;
import bg.registratura.consent.Signer;
import bg.registratura.consent.SignerRole;
import bg.registratura.demonstration.Examinations.Asked;
import bg.registratura.demonstration.Reception.Case;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.language.Languages;
import bg.registratura.visit.Visit;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Prints a consent and has it signed by whoever must sign: the patient, a parent, or both. */
@Component
@ConditionalOnProperty("registratura.demo")
class Signing {

    private final ConsentForms forms;
    private final Consents consents;
    private final Checks checks;

    Signing(ConsentForms forms, Consents consents, Checks checks) {
        this.forms = forms;
        this.consents = consents;
        this.checks = checks;
    }

    ConsentId consent(Stage stage, Case visit, Asked asked) {
        var form = forms.print(sheet(stage, asked)).form();
        var today = visit.visit().openedOn();
        var signers = form.signatories(today).places().stream()
                .map(place -> signer(visit, place))
                .toList();
        if (consents.grant(form, answers(form, visit.visit()), signers) instanceof Consenting.Recorded(var consent)) {
            return consent;
        }
        throw new IllegalStateException("a signed consent was not accepted");
    }

    private static SheetRequest sheet(Stage stage, Asked asked) {
        return new SheetRequest(
                asked.order().id(),
                FormKind.CONSENT,
                Languages.BULGARIAN,
                Capacity.CAPABLE,
                false,
                false,
                false,
                stage.physician(),
                null,
                1);
    }

    private static Answers answers(ConsentForm form, Visit visit) {
        return new Answers(form.asksPregnancy(visit.openedOn()) ? Pregnancy.NO : Pregnancy.NOT_APPLICABLE, "", "");
    }

    private Signer signer(Case visit, Set<SignerRole> place) {
        var guest = visit.guest();
        if (place.contains(SignerRole.PATIENT)) {
            var check = Objects.requireNonNull(visit.shown().get(CheckPurpose.CONSENT));
            return Signer.checked(SignerRole.PATIENT, guest.name(), check);
        }
        var parent = Objects.requireNonNull(guest.person().parent());
        return Signer.checked(SignerRole.PARENT, parent, checks.ofParent(guest, parent));
    }
}
