package bg.registratura.demonstration;

import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Languages;
import bg.registratura.security.Role;
import bg.registratura.visit.NoticeInForce;
import bg.registratura.visit.PrivacyNotices;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes a patient through a visit as far as the sample says: the desk's part of it. */
@Component
@ConditionalOnProperty("registratura.demo")
class Reception {

    private final Visits visits;
    private final PrivacyNotices notices;
    private final NoticeInForce notice;
    private final Checks checks;
    private final Examinations examinations;

    Reception(Visits visits, PrivacyNotices notices, NoticeInForce notice, Checks checks, Examinations examinations) {
        this.visits = visits;
        this.notices = notices;
        this.notice = notice;
        this.checks = checks;
        this.examinations = examinations;
    }

    /** The studies that came of a visit. */
    List<StudyId> receive(Stage stage, Guest guest, Sample.Visit plan) {
        var visit = stage.crew().as(Role.RECEPTION, () -> visits.open(guest.id()));
        var shown = stage.crew().as(Role.RECEPTION, () -> welcome(guest, visit, plan));
        var studies = examinations.make(stage, new Case(guest, visit, plan, shown));
        if (plan.closed()) {
            stage.crew().as(Role.RECEPTION, () -> {
                visits.close(visit.id());
                return visit;
            });
        }
        return studies;
    }

    /** One visit of one guest, and who showed what in it. */
    record Case(Guest guest, Visit visit, Sample.Visit plan, Map<CheckPurpose, IdentityCheckId> shown) {}

    private Map<CheckPurpose, IdentityCheckId> welcome(Guest guest, Visit visit, Sample.Visit plan) {
        if (plan.reaches(Step.NOTICE)) {
            notices.give(visit, notice.version(), Languages.BULGARIAN);
        }
        return plan.reaches(Step.IDENTITY)
                ? checks.ofPatient(guest, CheckPurpose.REGISTRATION, CheckPurpose.CONSENT)
                : Map.of();
    }
}
