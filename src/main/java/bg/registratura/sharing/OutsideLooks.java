package bg.registratura.sharing;

import bg.registratura.disclosure.Disclosures;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import java.time.Clock;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What dentists see and take, as the register of disclosures has it: the first look under each grant, and every copy. */
@Service
public class OutsideLooks {

    private final LookRepository looks;
    private final SharingRepository grants;
    private final GrantJudge judge;
    private final Disclosures disclosures;
    private final Clock clock;

    OutsideLooks(
            LookRepository looks, SharingRepository grants, GrantJudge judge, Disclosures disclosures, Clock clock) {
        this.looks = looks;
        this.grants = grants;
        this.judge = judge;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** A dentist sees a study, under the latest of the grants that let them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void saw(PractitionerId dentist, PatientId patient, StudyId study) {
        grants.covering(dentist, patient, study, clock.instant()).stream()
                .filter(judge::isOpen)
                .max(Comparator.comparing(AccessGrant::startsAt)
                        .thenComparing(grant -> grant.id().value()))
                .filter(grant -> looks.isFirst(grant.id(), study, clock.instant()))
                .ifPresent(_ -> disclosures.looked(patient, dentist, study));
    }

    /** A dentist took a copy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void took(PractitionerId dentist, PatientId patient, StudyId study) {
        disclosures.downloaded(patient, dentist, study);
    }
}
