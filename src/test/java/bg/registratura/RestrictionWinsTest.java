package bg.registratura;

import static bg.registratura.DeskLife.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.consent.ConsentRows;
import bg.registratura.exposure.ReportRows;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.restriction.Order;
import bg.registratura.restriction.PermittedBy;
import bg.registratura.restriction.Restricting;
import bg.registratura.restriction.RestrictionGround;
import bg.registratura.restriction.Restrictions;
import bg.registratura.results.GivenPictures;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.ProgramLooks;
import bg.registratura.results.Veil;
import bg.registratura.results.Viewing;
import bg.registratura.retention.Obstacle;
import bg.registratura.retention.Terms;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.Granting;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Erasures;
import bg.registratura.subjectrequest.Letter;
import bg.registratura.subjectrequest.LetterWay;
import bg.registratura.subjectrequest.Letters;
import bg.registratura.subjectrequest.Liftings;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.Refusal;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.StandingRestriction;
import bg.registratura.subjectrequest.SubjectRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is restricted is seen by its person and nobody else outside, stays where it is, and goes on when its person was told before. */
@DatabaseTest
class RestrictionWinsTest {

    @Autowired
    DeskLife life;

    @Autowired
    Answers answers;

    @Autowired
    Erasures erasures;

    @Autowired
    Liftings liftings;

    @Autowired
    Letters letters;

    @Autowired
    Restricting restricting;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Sharing sharing;

    @Autowired
    Viewing viewing;

    @Autowired
    GivenPictures list;

    @Autowired
    ProgramLooks programs;

    @Autowired
    InventedPictures pictures;

    @Autowired
    Terms terms;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    TestOutsiders outsiders;
    PatientId patient;
    StudyId study;
    PractitionerId dentist;
    LocalDate today;

    @BeforeEach
    void aPatientWhoGaveADentistAccess() {
        clock.set(TestClock.START);
        today = Dates.dayOf(TestClock.START);
        outsiders = new TestOutsiders(dsl, clock);
        var rows = new ConsentRows(sql, ConsentRows.DAY.minusYears(44));
        patient = new PatientId(rows.patient);
        study = pictures.add(new StudyId(new ReportRows(rows).study), patient, ConsentRows.DAY, 1);
        dentist = outsiders.dentist("Ogranichena");
        outsiders.enter(patient);
        sharing.grantFor(dentist, null, 7);
    }

    @AfterEach
    void leave() {
        outsiders.leave();
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void aDentistsOpenPictureEndsWithTheDecisionAndTheListSaysWhy() {
        outsiders.enter(dentist);
        var open = viewing.open(study).orElseThrow().study();
        assertThat(viewing.stillMay(open)).isTrue();
        assertThat(programs.granted()).hasSize(1);

        restrict(Set.of());
        outsiders.enter(dentist);

        assertThat(viewing.stillMay(open)).isFalse();
        assertThat(viewing.isRestricted(open)).isTrue();
        assertThat(viewing.open(study)).isEmpty();
        assertThat(programs.granted()).isEmpty();
        assertThat(InventedPictures.all(list)).singleElement().satisfies(card -> {
            assertThat(card.study().veil()).isEqualTo(Veil.RESTRICTED);
            assertThat(card.study().cover()).isNull();
        });
    }

    @Test
    void thePersonSeesAsBeforeAndGivesNobodyMore() {
        restrict(Set.of());
        outsiders.enter(patient);

        assertThat(viewing.open(study)).isPresent();
        assertThat(viewing.mine()).noneMatch(card -> card.study().withheld());
        assertThat(sharing.isStopped(patient)).isTrue();
        assertThat(sharing.isInVain(patient, null)).isTrue();
        assertThat(sharing.grantFor(outsiders.dentist("Vtora"), study, 7))
                .isEqualTo(new Granting.Refused(Granting.Reason.RESTRICTED));
        outsiders.enter(dentist);
        assertThat(viewing.open(study)).isEmpty();
    }

    @Test
    void ofChosenStudiesTheOthersAreSeen() {
        var other = pictures.add(patient, ConsentRows.DAY, 1);
        restrict(Set.of(study));
        outsiders.enter(patient);
        assertThat(viewing.isForPersonAlone(viewing.open(study).orElseThrow().study()))
                .isTrue();
        assertThat(viewing.isForPersonAlone(viewing.open(other).orElseThrow().study()))
                .isFalse();
        assertThat(sharing.isInVain(patient, study)).isTrue();
        assertThat(sharing.isInVain(patient, other)).isFalse();
        assertThat(sharing.isInVain(patient, null)).isFalse();
        outsiders.enter(dentist);

        assertThat(viewing.open(study)).isEmpty();
        assertThat(viewing.open(other)).isPresent();
        assertThat(restrictions.isWhollyRestricted(patient)).isFalse();
        assertThat(terms.ofStudy(study).obstacles()).contains(Obstacle.RESTRICTION);
    }

    @Test
    void theDatabaseLetsNobodyInAndNothingOut() {
        restrict(Set.of());

        assertThatThrownBy(() -> sql.update(
                        "insert into access_grant (access_grant_id, patient_id, practitioner_id, starts_at, ends_at, granted_by) "
                                + "select uuid(), patient_id, practitioner_id, starts_at, ends_at, granted_by from access_grant "
                                + "where patient_id = ? limit 1",
                        patient.value().toString()))
                .hasStackTraceContaining("nobody is let see what is restricted");
        assertThatThrownBy(() -> disclose("HANDED_OVER"))
                .hasStackTraceContaining("leaves the desk by an exception of the law alone");
        assertThatThrownBy(() -> disclose("LOOKED_AT"))
                .hasStackTraceContaining("nobody outside sees what is restricted");
        assertThatThrownBy(() -> sql.update("delete from restriction"))
                .hasStackTraceContaining("DELETE command denied");
        assertThatThrownBy(() -> sql.update("update restriction set until_what = 'x'"))
                .hasStackTraceContaining("UPDATE command denied");
    }

    @Test
    void aReleaseGoesByAnExceptionUntilItsDay() {
        restrict(Set.of());
        assertThat(restrictions.stopsRelease(patient, List.of(study))).isTrue();

        officer();
        assertThat(restricting.permit(standing().restriction().id(), PermittedBy.CONSENT, "иска диск", today))
                .isTrue();
        assertThat(restrictions.stopsRelease(patient, List.of(study))).isFalse();
        assertThat(standing().restriction().permitted()).hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(restrictions.stopsRelease(patient, List.of(study))).isTrue();
        assertThat(actions()).contains(Action.RESTRICTION_PLACED, Action.RESTRICTION_EXCEPTED);
    }

    @Test
    void isNotGrantedWithoutSayingWhatIsRestricted() {
        var request = life.asked(patient, RequestKind.RESTRICTION, "Вяра Примерна");
        officer();

        assertThat(answers.decide(request, Decision.GRANTED, "Ограничаваме."))
                .isEqualTo(new Progress.Refused(Refusal.NO_RESTRICTION));
        assertThat(answers.restrict(
                        request,
                        Decision.GRANTED,
                        "Ограничаваме.",
                        new Order(RestrictionGround.CLAIMS, Set.of(), " ", today.plusMonths(1))))
                .isEqualTo(new Progress.Refused(Refusal.NO_RESTRICTION));
        assertThat(restrictions.isAnythingRestricted(patient)).isFalse();
        assertThatThrownBy(() -> sql.update(
                        "update subject_request set decision = 'GRANTED', status = 'DECIDED', answer_sealed = 'x', "
                                + "decided_at = '2125-03-05 09:00:00', decided_by = uuid() where subject_request_id = ?",
                        request.id().value().toString()))
                .hasStackTraceContaining("a restriction is placed with the decision that grants it");
        assertThat(made(answers.decide(request, Decision.REFUSED, "Отказваме, защото …")))
                .isNotNull();
    }

    @Test
    void nobodyIsErasedMeanwhile() {
        restrict(Set.of());
        var request = life.asked(patient, RequestKind.ERASURE, "Вяра Примерна");
        officer();
        var decided = made(answers.decide(request, Decision.PARTLY, "Изтриваме."));

        assertThat(erasures.erase(decided)).isEqualTo(new Progress.Refused(Refusal.RESTRICTED));
        assertThatThrownBy(() -> sql.update(
                        "call erase_person(?, '2125-03-05 09:00:00', uuid())",
                        request.id().value().toString()))
                .hasStackTraceContaining("nobody is erased while a restriction stands");
    }

    @Test
    void isLiftedOnTheDayAfterThePersonWasToldAndNoSooner() {
        restrict(Set.of());
        officer();
        var restriction = standing().restriction();
        assertThat(liftings.lift(restriction)).contains(Refusal.NOT_TOLD);

        assertThat(liftings.announce(restriction, "проверката приключи")).isTrue();
        assertThat(liftings.announce(restriction, "втори път")).isFalse();
        var letter = letter();
        assertThat(letters.owed())
                .anyMatch(owed -> owed.request().equals(standing().request().id()));
        assertThat(liftings.lift(restriction)).contains(Refusal.NOT_TOLD);
        assertThatThrownBy(() -> letters.told(standing().request(), letter, LetterWay.NO_ADDRESS, today))
                .isInstanceOf(IllegalArgumentException.class);

        letters.told(standing().request(), letter, LetterWay.HANDED, today);
        assertThat(liftings.lift(restriction)).contains(Refusal.NOT_TOLD);
        assertThatThrownBy(() -> sql.update(
                        "update restriction set lifted_at = ?, lifted_by = uuid() where restriction_id = ?",
                        TestClock.START.atOffset(ZoneOffset.UTC).toLocalDateTime(),
                        restriction.id().value().toString()))
                .hasStackTraceContaining("after the day on which its person was told");

        clock.advance(Duration.ofDays(1));
        officer();
        assertThat(liftings.lift(restriction)).isEmpty();
        assertThat(restrictions.isAnythingRestricted(patient)).isFalse();
        assertThat(actions()).contains(Action.RESTRICTION_ANNOUNCED, Action.RESTRICTION_LIFTED);
        outsiders.enter(dentist);
        assertThat(viewing.open(study)).isPresent();
        assertThat(terms.ofStudy(study).obstacles()).doesNotContain(Obstacle.RESTRICTION);
    }

    @Test
    void aLetterByPostHasAWeekToCome() {
        restrict(Set.of());
        officer();
        var restriction = standing().restriction();
        liftings.announce(restriction, "проверката приключи");
        var untold = liftings.countDue();
        letters.told(standing().request(), letter(), LetterWay.POST, today);

        assertThat(liftings.countDue()).isEqualTo(untold - 1);
        clock.advance(Duration.ofDays(6));
        officer();
        assertThat(liftings.lift(restriction)).contains(Refusal.NOT_TOLD);
        assertThat(standing().mayBeLifted(today.plusDays(6))).isFalse();
        assertThat(isCountedOn(6)).isFalse();
        clock.advance(Duration.ofDays(1));
        officer();
        assertThat(isCountedOn(7)).isTrue();
        assertThat(liftings.lift(restriction)).isEmpty();
    }

    @Test
    void ofAMergedRecordItStandsToo() {
        restrict(Set.of());
        At.desk(Role.RECEPTION);
        var kept = life.register("Вяра", "Ограничена", "0888 555 041", "гр. Примерово");
        assertThat(restrictions.isWhollyRestricted(kept)).isFalse();
        life.merge(kept, patient, "един човек");

        assertThat(restrictions.isWhollyRestricted(kept)).isTrue();
    }

    /** The count without this restriction's own letter is one less when it is counted on that day after the telling. */
    private boolean isCountedOn(int days) {
        long others = liftings.standing().stream()
                .filter(one -> !one.restriction().person().equals(patient))
                .filter(one -> !one.restriction().reviewOn().isAfter(today.plusDays(days))
                        || one.letter().isPresent()
                                && (one.letter().filter(Letter::isTold).isEmpty()
                                        || one.mayBeLifted(today.plusDays(days))))
                .count();
        return liftings.countDue() == others + 1;
    }

    private SubjectRequest restrict(Set<StudyId> studies) {
        var request = life.asked(patient, RequestKind.RESTRICTION, "Вяра Примерна");
        officer();
        return made(answers.restrict(
                request,
                Decision.GRANTED,
                "Ограничаваме.",
                new Order(RestrictionGround.ACCURACY, studies, "края на проверката", today.plusMonths(1))));
    }

    private void disclose(String act) {
        sql.update(
                "insert into disclosure (disclosure_id, act, patient_id, recipient_kind, recipient_name, recipient_country, ground, "
                        + "channel, notice, disclosed_on, disclosed_at, disclosed_by) values (?, ?, ?, 'TREATING', 'x', 'BGR', "
                        + "'PATIENT_REQUEST', 'PRINT', 'NOT_REQUIRED', ?, '2125-03-05 09:00:00', uuid())",
                UUID.randomUUID().toString(),
                act,
                patient.value().toString(),
                today);
    }

    private StandingRestriction standing() {
        return liftings.standing().stream()
                .filter(one -> one.restriction().person().equals(patient))
                .findFirst()
                .orElseThrow();
    }

    private Letter letter() {
        return standing().letter().orElseThrow();
    }

    private List<Action> actions() {
        return trail.page(AuditTrail.Filter.about(patient.value()), 0, 200).stream()
                .map(AuditTrail.Entry::action)
                .toList();
    }

    private void officer() {
        staff.hire(Role.DPO).sitsDown();
    }
}
