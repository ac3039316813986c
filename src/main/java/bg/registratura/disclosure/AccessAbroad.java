package bg.registratura.disclosure;

import bg.registratura.exposure.Withholding;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.NotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a grant to a dentist may be given and used, where they practise today: in Bulgaria the patient's word is enough,
 * elsewhere it rests on a signed consent to exactly that dentist, country and study.
 */
@Service
public class AccessAbroad {

    private final Practitioners practitioners;
    private final OpenedAccess opened;
    private final Disclosures disclosures;
    private final Withholding withholding;

    AccessAbroad(Practitioners practitioners, OpenedAccess opened, Disclosures disclosures, Withholding withholding) {
        this.practitioners = practitioners;
        this.opened = opened;
        this.disclosures = disclosures;
        this.withholding = withholding;
    }

    /** Whether a dentist practises in Bulgaria today. */
    @Transactional(readOnly = true)
    public boolean isHere(PractitionerId dentist) {
        return practitioners
                .find(dentist)
                .filter(one -> one.practisesInBulgaria())
                .isPresent();
    }

    /** Whether an incident keeps a study from everybody, here and abroad, while the two decide. */
    @Transactional(readOnly = true)
    public boolean isWithheld(StudyId study) {
        return withholding.isWithheld(study);
    }

    /** The last day of a consent that can open a study to a dentist abroad. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(PatientId patient, PractitionerId dentist, StudyId study) {
        return practitioners
                .find(dentist)
                .flatMap(one -> opened.consent(patient, one, study))
                .map(ReleaseConsent::expiresOn);
    }

    /** Uses that consent up for a grant. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('PATIENT')")
    public void open(UUID grant, PatientId patient, PractitionerId dentist, StudyId study) {
        var consent = practitioners
                .find(dentist)
                .flatMap(one -> opened.consent(patient, one, study))
                .orElseThrow(NotFoundException::new);
        disclosures.opened(grant, consent, study);
    }

    /** Whether a grant may be used at this moment. */
    @Transactional(readOnly = true)
    public boolean carries(UUID grant, PractitionerId dentist) {
        return practitioners
                .find(dentist)
                .filter(one -> one.practisesInBulgaria() || opened.carries(grant, one))
                .isPresent();
    }
}
