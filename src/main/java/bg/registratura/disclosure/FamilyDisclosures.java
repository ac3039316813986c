package bg.registratura.disclosure;

import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Country;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody sees or takes online of a patient whom they represent, or who trusts them: it went to another than the patient. */
@Service
public class FamilyDisclosures {

    private final Disclosing disclosing;
    private final CurrentUser user;
    private final Clock clock;

    FamilyDisclosures(Disclosing disclosing, CurrentUser user, Clock clock) {
        this.disclosing = disclosing;
        this.user = user;
        this.clock = clock;
    }

    /** Whoever is signed in looked at a study of a patient for the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('PATIENT')")
    public void looked(PatientId patient, StudyId study) {
        enter(Act.LOOKED_AT, patient, study);
    }

    /** Whoever is signed in took a copy of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('PATIENT')")
    public void downloaded(PatientId patient, StudyId study) {
        enter(Act.DOWNLOADED, patient, study);
    }

    private void enter(Act act, PatientId patient, StudyId study) {
        var now = clock.instant();
        var who = user.require();
        disclosing.enter(new Disclosure(
                new DisclosureId(Uuid7.next(now)),
                now,
                who.account().value(),
                act,
                patient,
                Recipient.named(RecipientKind.REPRESENTATIVE, who.displayName(), Country.BULGARIA),
                Ground.PATIENT_REQUEST,
                Channel.ONLINE_ACCESS,
                null,
                Notice.NOT_REQUIRED,
                null,
                null,
                null,
                List.of(new Item(ItemKind.PICTURES, study, null))));
    }
}
