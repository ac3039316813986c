package bg.registratura.disclosure;

import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Practitioners;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What leaves other rooms lands in the register through here, in their own transaction: it left, or it did not. */
@Service
public class Disclosures {

    private final Disclosing disclosing;
    private final OpenedAccess opened;
    private final Practitioners practitioners;
    private final CurrentUser user;
    private final Clock clock;

    Disclosures(
            Disclosing disclosing, OpenedAccess opened, Practitioners practitioners, CurrentUser user, Clock clock) {
        this.disclosing = disclosing;
        this.opened = opened;
        this.practitioners = practitioners;
        this.user = user;
        this.clock = clock;
    }

    /** A dentist looked at a study for the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('DENTIST')")
    public void looked(PatientId patient, PractitionerId dentist, StudyId study) {
        online(Act.LOOKED_AT, patient, dentist, study);
    }

    /** A dentist took a copy of a study or of a picture of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('DENTIST')")
    public void downloaded(PatientId patient, PractitionerId dentist, StudyId study) {
        online(Act.DOWNLOADED, patient, dentist, study);
    }

    /** A dentist took pictures of a study from which the person was removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('DENTIST')")
    public void deidentified(PatientId patient, PractitionerId dentist, StudyId study, ExportPurpose purpose) {
        online(purpose.act(), patient, dentist, study);
    }

    /** A dentist's program took pictures of a study, one by one: once a day is enough to know. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('DENTIST')")
    public void fetched(PatientId patient, PractitionerId dentist, StudyId study) {
        if (!disclosing.isEntered(Act.DOWNLOADED, dentist, study, Dates.dayOf(clock.instant()))) {
            online(Act.DOWNLOADED, patient, dentist, study);
        }
    }

    /** The answer to a request was handed to somebody who acts for the person, or to an heir. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void answered(PatientId patient, AnswerTaken taken) {
        enter(
                Act.ANSWERED,
                patient,
                Recipient.named(taken.kind(), taken.takenBy(), Country.BULGARIA),
                Ground.PATIENT_REQUEST,
                taken.channel(),
                taken.request(),
                null,
                taken.handed(),
                new Item(ItemKind.ANSWER, null, taken.answer()));
    }

    /** A record left as a file that machines read, for the person; with the number of the request, where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('DPO')")
    public void exported(PatientId patient, String name, @Nullable String request) {
        enter(
                Act.EXPORTED,
                patient,
                Recipient.named(RecipientKind.PATIENT, name, Country.BULGARIA),
                Ground.PATIENT_REQUEST,
                Channel.MEDIUM_IN_PERSON,
                request,
                null,
                null,
                new Item(ItemKind.RECORD, null, null));
    }

    /** A consent opens a grant in the viewer to a dentist abroad. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('PATIENT')")
    public void opened(UUID grant, ReleaseConsent consent, StudyId study) {
        var release = consent.release();
        enter(
                Act.ACCESS_OPENED,
                release.patient(),
                release.recipient(),
                Ground.DATA_SUBJECT_CONSENT,
                Channel.ONLINE_ACCESS,
                null,
                new Disclosure.Under.Consent(consent.id(), grant),
                null,
                new Item(ItemKind.PICTURES, study, null));
    }

    private void online(Act act, PatientId patient, PractitionerId id, StudyId study) {
        var dentist = practitioners.find(id).orElseThrow(NotFoundException::new);
        var item = new Item(ItemKind.PICTURES, study, null);
        if (dentist.practisesInBulgaria()) {
            enter(
                    act,
                    patient,
                    Recipient.of(dentist),
                    Ground.PATIENT_REQUEST,
                    Channel.ONLINE_ACCESS,
                    null,
                    null,
                    null,
                    item);
            return;
        }
        var open = opened.to(patient, dentist, study).orElseThrow(NotFoundException::new);
        enter(
                act,
                patient,
                open.recipient(),
                Ground.DATA_SUBJECT_CONSENT,
                Channel.ONLINE_ACCESS,
                null,
                new Disclosure.Under.Opened(open.id()),
                null,
                item);
    }

    private void enter(
            Act act,
            PatientId patient,
            Recipient to,
            Ground ground,
            Channel channel,
            @Nullable String request,
            Disclosure.@Nullable Under under,
            Disclosure.@Nullable Handed handed,
            Item item) {
        var now = clock.instant();
        disclosing.enter(new Disclosure(
                new DisclosureId(Uuid7.next(now)),
                now,
                user.require().account().value(),
                act,
                patient,
                to,
                ground,
                channel,
                request,
                Notice.NOT_REQUIRED,
                null,
                under,
                handed,
                List.of(item)));
    }
}
