package bg.registratura.sharing;

import bg.registratura.disclosure.Disclosures;
import bg.registratura.disclosure.ExportPurpose;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What others see and take, as the register of disclosures has it: the first look under each grant or access, and every copy. */
@Service
public class OutsideLooks {

    private final LookRepository looks;
    private final GrantJudge judge;
    private final FamilyLooks families;
    private final Disclosures disclosures;
    private final Clock clock;

    OutsideLooks(LookRepository looks, GrantJudge judge, FamilyLooks families, Disclosures disclosures, Clock clock) {
        this.looks = looks;
        this.judge = judge;
        this.families = families;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** A dentist sees a study, under the latest of the grants that let them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void saw(PractitionerId dentist, PatientId patient, StudyId study) {
        judge.latest(dentist, patient, study)
                .filter(grant -> looks.isFirst(grant.id(), study, clock.instant()))
                .ifPresent(_ -> disclosures.looked(patient, dentist, study));
    }

    /** A patient, or somebody of their family, sees a study. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void familySaw(PatientId patient, StudyId study) {
        families.saw(patient, study);
    }

    /** A patient, or somebody of their family, took a copy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void familyTook(PatientId patient, StudyId study) {
        families.took(patient, study);
    }

    /** A dentist took a copy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void took(PractitionerId dentist, PatientId patient, StudyId study) {
        disclosures.downloaded(patient, dentist, study);
    }

    /** A dentist took it without the person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deidentified(PractitionerId dentist, PatientId patient, StudyId study, ExportPurpose purpose) {
        disclosures.deidentified(patient, dentist, study, purpose);
    }

    /** A program of a dentist took a copy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fetched(PractitionerId dentist, PatientId patient, StudyId study) {
        disclosures.fetched(patient, dentist, study);
    }
}
