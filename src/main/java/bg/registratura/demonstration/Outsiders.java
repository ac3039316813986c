package bg.registratura.demonstration;

import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Languages;
import bg.registratura.people.Practitioner;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.Granting;
import bg.registratura.sharing.Sharing;
import bg.registratura.terms.Terms;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets dentists and patients in from outside, and a patient let a dentist see a study. */
@Component
@ConditionalOnProperty("registratura.demo")
class Outsiders {

    private static final int DAYS = 90;

    private final Checks checks;
    private final Admission admission;
    private final Sharing sharing;
    private final Terms terms;
    private final Dentistries dentistries;

    Outsiders(Checks checks, Admission admission, Sharing sharing, Terms terms, Dentistries dentistries) {
        this.checks = checks;
        this.admission = admission;
        this.sharing = sharing;
        this.terms = terms;
        this.dentistries = dentistries;
    }

    SignInLine dentist(Crew crew, Practitioner dentist) {
        Crew.as(crew.who(Role.RECEPTION), () -> dentistries.check(dentist));
        var admitted = admission.admit(crew.who(Role.RECEPTION), new Checked.OfPractitioner(dentist.id()));
        Crew.as(admitted.who(), () -> terms.accept(terms.show(Languages.BULGARIAN), Languages.BULGARIAN));
        return admitted.line();
    }

    /** A patient with an own password, who lets the dentist of the sample see the first of these studies. */
    SignInLine patient(Stage stage, Guest guest, StudyId first) {
        var shown = stage.crew().as(Role.RECEPTION, () -> checks.ofPatient(guest, CheckPurpose.CREDENTIAL));
        var admitted = admission.admit(
                stage.crew().who(Role.RECEPTION), Objects.requireNonNull(shown.get(CheckPurpose.CREDENTIAL)));
        var dentist = guest.person().lets();
        if (dentist != null) {
            let(admitted.who(), stage.dentists().get(dentist), first);
        }
        return admitted.line();
    }

    private void let(SignedIn patient, Practitioner dentist, StudyId study) {
        if (Crew.as(patient, () -> sharing.grantFor(dentist.id(), study, DAYS)) instanceof Granting.Refused(var why)) {
            throw new IllegalStateException("a grant was refused: " + why);
        }
    }
}
