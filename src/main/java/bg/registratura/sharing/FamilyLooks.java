package bg.registratura.sharing;

import bg.registratura.disclosure.FamilyDisclosures;
import bg.registratura.family.Family;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a family sees and takes of each other, as the register of disclosures has it: the first look under each access, and every
 * copy. What somebody sees of their own is no disclosure.
 */
@Component
class FamilyLooks {

    private final LookRepository looks;
    private final Family family;
    private final FamilyDisclosures disclosures;
    private final Clock clock;

    FamilyLooks(LookRepository looks, Family family, FamilyDisclosures disclosures, Clock clock) {
        this.looks = looks;
        this.family = family;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Whoever is signed in sees a study. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void saw(PatientId patient, StudyId study) {
        family.access(patient)
                .filter(access -> looks.isFirst(access, study, clock.instant()))
                .ifPresent(_ -> disclosures.looked(patient, study));
    }

    /** Whoever is signed in took a copy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void took(PatientId patient, StudyId study) {
        family.access(patient).ifPresent(_ -> disclosures.downloaded(patient, study));
    }
}
