package bg.registratura.results;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.disclosure.ExportPurpose;
import bg.registratura.family.Family;
import bg.registratura.imaging.InstanceId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.OutsideLooks;
import bg.registratura.terms.Terms;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The one who looks, and what the log is told of it. */
@Component
class Looker {

    private final CurrentUser user;
    private final Family family;
    private final PersonRepository people;
    private final OutsideLooks outside;
    private final Terms terms;

    Looker(CurrentUser user, Family family, PersonRepository people, OutsideLooks outside, Terms terms) {
        this.user = user;
        this.family = family;
        this.people = people;
        this.outside = outside;
        this.terms = terms;
    }

    SignedIn who() {
        return user.require();
    }

    UUID subject() {
        var subject = who().subject();
        if (subject == null) {
            throw new AccessDeniedException("this account belongs to nobody outside");
        }
        return subject;
    }

    /** Whether a dentist has accepted the terms in force; without that nothing is shown. */
    boolean hasAccepted() {
        return terms.accepted();
    }

    String nameOf(PatientId patient) {
        return people.nameOf(patient).orElse("");
    }

    void requireSees(PatientId patient) {
        if (!family.standing(patient).sees()) {
            throw new AccessDeniedException("another patient's pictures");
        }
    }

    void opensList(PatientId of) {
        family.tell(AuditEvent.of(Action.RESULTS_OPENED).about(of.value()));
    }

    /** Somebody asked for a list that is not for them to see; who is nobody here leaves nothing to write about. */
    void refusedList(PatientId of) {
        people.nameOf(of)
                .ifPresent(_ -> family.tell(
                        AuditEvent.of(Action.RESULTS_OPENED).about(of.value()).refused()));
    }

    void took(Action what, StudyInfo study, String type, UUID id) {
        took(study, AuditEvent.of(what).about(study.patient().value()).on(type, id));
    }

    /** A copy of one frame left with so many marks burned in. */
    void tookDrawnOver(StudyInfo study, InstanceId picture, long marks) {
        took(
                study,
                AuditEvent.of(Action.IMAGE_DOWNLOADED)
                        .about(study.patient().value())
                        .on("instance", picture.value())
                        .saying("marks " + marks));
    }

    private void took(StudyInfo study, AuditEvent taking) {
        family.tell(taking);
        switch (who().kind()) {
            case DENTIST -> outside.took(new PractitionerId(subject()), study.patient(), study.id());
            case PATIENT -> outside.familyTook(study.patient(), study.id());
            case STAFF -> {}
        }
    }

    /** A dentist took a study without the person. */
    void deidentified(StudyInfo study, ExportPurpose purpose) {
        family.tell(AuditEvent.of(Action.STUDY_DEIDENTIFIED)
                .about(study.patient().value())
                .on("study", study.id().value())
                .saying(purpose.name()));
        outside.deidentified(new PractitionerId(subject()), study.patient(), study.id(), purpose);
    }

    /** What was cut on its way goes on. */
    void wentOn(StudyInfo study) {
        family.tell(AuditEvent.of(Action.DOWNLOAD_RESUMED)
                .about(study.patient().value())
                .on("study", study.id().value()));
    }

    /** A program of the signed-in dentist took something; the register has it of one study once a day. */
    void fetched(Action what, StudyInfo study, String type, UUID id, UUID program) {
        family.tell(
                AuditEvent.of(what).about(study.patient().value()).on(type, id).saying("program " + program));
        outside.fetched(new PractitionerId(subject()), study.patient(), study.id());
    }

    /** A program of the signed-in dentist asked what there is. */
    void asked(List<StudyInfo> told, String words) {
        var patients = told.stream().map(StudyInfo::patient).distinct().toList();
        family.tell(AuditEvent.of(Action.PROGRAM_ASKED)
                .about(patients.size() == 1 ? patients.getFirst().value() : null)
                .saying(told.size() + " " + words));
    }

    /** What a dentist or somebody of the family sees is disclosed, once under each grant or access. */
    void saw(StudyInfo study) {
        switch (who().kind()) {
            case DENTIST -> outside.saw(new PractitionerId(subject()), study.patient(), study.id());
            case PATIENT -> outside.familySaw(study.patient(), study.id());
            case STAFF -> {}
        }
    }

    boolean isDentist() {
        return who().kind() == AccountKind.DENTIST;
    }

    void refused(StudyInfo study) {
        family.tell(AuditEvent.of(Action.STUDY_VIEWED)
                .about(study.patient().value())
                .on("study", study.id().value())
                .refused());
    }
}
