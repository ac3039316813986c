package bg.registratura.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.dicom.TinyDicom;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Dates;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.TestPeople;
import bg.registratura.retention.RetentionTerm.Ground;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class TermsTest {

    static final Locale BULGARIAN = Locale.of("bg");
    static final LocalDate TODAY = Dates.dayOf(TestClock.START);

    @Autowired
    ApplicationContext house;

    @Autowired
    Terms terms;

    @Autowired
    LegalHolds holds;

    @Autowired
    Patients patients;

    @Autowired
    Pictures pictures;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    TestStaff.Colleague officer;
    PatientId patient;
    StudyId study;
    LocalDate made;

    @BeforeEach
    void pictureOfSomebody() throws IOException {
        clock.set(TestClock.START);
        officer = staff.hire(Role.DPO);
        var asked = TestOrders.order(house, TestPeople.somebody());
        arrivals.upload(
                "IM1.dcm", new ByteArrayInputStream(photograph(asked.number()).file()));
        patient = asked.patient();
        var came = pictures.studiesOf(patient).getFirst();
        study = came.id();
        made = Dates.dayOf(came.takenAt());
        officer.sitsDown();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void areTenYearsOfAnAdultInWords() {
        var kept = terms.ofStudy(study);

        assertThat(kept.term()).isEqualTo(new RetentionTerm(made.plusYears(10), Ground.TEN_YEARS));
        assertThat(kept.told(BULGARIAN, Audience.PERSON))
                .isEqualTo("до " + Dates.day(made.plusYears(10)) + ", десет години от изследването");
        assertThat(terms.ofPatient(patient)).singleElement().satisfies(thing -> {
            assertThat(thing.made()).isEqualTo(made);
            assertThat(thing.kept()).isEqualTo(kept);
        });
    }

    @Test
    void followACorrectedBirthDate() {
        At.desk(Role.RECEPTION);
        var now = patients.find(patient).orElseThrow();
        var born = made.minusYears(18).plusDays(1);
        patients.correct(
                patient,
                now.version(),
                new Particulars(
                        now.name(), born, now.sex(), TestPeople.somebody().identifier(), now.phone(), now.address()),
                "birth date misread");

        var kept = terms.ofStudy(study);
        assertThat(kept.term()).isEqualTo(new RetentionTerm(born.plusYears(28), Ground.MINOR));
        assertThat(kept.told(BULGARIAN, Audience.STAFF)).contains("28-ия рожден ден");
    }

    @Test
    void haveNoEndWhereNobodyKnowsWhoseItIs() throws IOException {
        At.desk(Role.TECHNICIAN);
        arrivals.upload(
                "IM2.dcm",
                new ByteArrayInputStream(TestOrders.picture("NOBODYS").file()));
        var nobodys = new StudyId(sql.queryForObject(
                "select study_id from study where accession_number = 'NOBODYS' order by received_at desc limit 1",
                UUID.class));

        assertThat(terms.ofStudy(nobodys).term().ground()).isEqualTo(Ground.BIRTH_DATE_UNKNOWN);
        assertThat(terms.ofStudy(nobodys).destructibleFrom()).isEmpty();
    }

    @Test
    void giveWayToAHoldOnThePersonUntilItIsLifted() {
        var hold = place(null, false);

        var kept = terms.ofStudy(study);
        assertThat(kept.isHeld()).isTrue();
        assertThat(kept.destructibleFrom()).isEmpty();
        assertThat(terms.isHeld(patient)).isTrue();
        assertThat(kept.told(BULGARIAN, Audience.PERSON))
                .startsWith("задържано: дело № 12/2125 (Районен съд), до вдигане; по закон до ");
        assertThat(kept.told(BULGARIAN, Audience.STAFF))
                .startsWith("задържано по правно основание до вдигане; по закон до ")
                .doesNotContain("12/2125");
        assertThat(kept.told(BULGARIAN, Audience.DENTIST)).startsWith("до ");

        assertThat(holds.lift(hold, "case closed")).isTrue();
        assertThat(holds.lift(hold, "again")).isFalse();
        assertThat(holds.review(hold, "again", TODAY.plusMonths(1))).isFalse();
        assertThat(terms.ofStudy(study).destructibleFrom())
                .contains(made.plusYears(10).plusDays(1));
    }

    @Test
    void tellThePersonNothingOfAHoldWhoseNoticeIsWithheld() {
        place(null, true);

        var kept = terms.ofStudy(study);
        assertThat(kept.told(BULGARIAN, Audience.PERSON))
                .isEqualTo(Kept.by(kept.term()).told(BULGARIAN, Audience.PERSON));
        assertThat(kept.told(BULGARIAN, Audience.OFFICER)).contains("12/2125");
        assertThat(kept.destructibleFrom()).isEmpty();
    }

    @Test
    void areHeldForOneStudyAlone() throws IOException {
        At.desk(Role.TECHNICIAN);
        var other = TestOrders.order(house, TestPeople.somebody());
        arrivals.upload(
                "IM3.dcm", new ByteArrayInputStream(photograph(other.number()).file()));
        var free = pictures.studiesOf(other.patient()).getFirst().id();
        officer.sitsDown();
        place(study, false);

        assertThat(terms.ofStudy(study).isHeld()).isTrue();
        assertThat(terms.ofPatient(patient))
                .allSatisfy(thing -> assertThat(thing.kept().isHeld()).isTrue());
        assertThat(terms.isHeld(patient)).as("only the study is held").isFalse();
        assertThat(terms.ofStudy(free).isHeld()).isFalse();
    }

    @Test
    void askTheOfficerToLookAgainWithinAYear() {
        assertThatThrownBy(() -> place(TODAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> place(TODAY.plusMonths(12).plusDays(1))).isInstanceOf(IllegalArgumentException.class);

        var hold = place(TODAY.plusMonths(3));
        assertThat(mine(hold).isDue(TODAY.plusMonths(3).minusDays(1))).isFalse();
        assertThat(mine(hold).isDue(TODAY.plusMonths(3))).isTrue();
        assertThat(holds.review(hold, "the case goes on", TODAY.plusMonths(9))).isTrue();
        assertThat(mine(hold).reviewOn()).isEqualTo(TODAY.plusMonths(9));
    }

    @Test
    void letNobodyButTheOfficerPlaceAHold() {
        var hold = place(null, false);
        for (var role : At.everyDeskBut(Role.DPO)) {
            At.desk(role);
            assertThatThrownBy(() -> place(null, false)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> holds.lift(hold, "no")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> holds.all()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void giveWayToAnIncidentUntilItIsDecided() throws IOException {
        At.desk(Role.TECHNICIAN);
        var other = TestOrders.order(house, TestPeople.somebody());
        arrivals.upload(
                "IM4.dcm",
                new ByteArrayInputStream(TestOrders.picture(other.number()).file()));
        var unconsented = pictures.studiesOf(other.patient()).getFirst().id();

        var kept = terms.ofStudy(unconsented);
        assertThat(kept.obstacles()).containsExactly(Obstacle.INCIDENT);
        assertThat(kept.destructibleFrom()).isEmpty();
        assertThat(kept.told(BULGARIAN, Audience.PERSON))
                .startsWith("до решаването на инцидента с облъчването; по закон до ");
        assertThat(kept.told(BULGARIAN, Audience.DENTIST)).startsWith("до " + Dates.day(made.plusYears(10)));
        assertThat(terms.ofPatient(other.patient())).singleElement().satisfies(thing -> assertThat(thing.kept())
                .isEqualTo(kept));

        var incident = sql.queryForObject(
                "select exposure_incident_id from exposure_incident where study_id = ?",
                UUID.class,
                unconsented.value().toString());
        decide(incident, Role.REPORTING_PHYSICIAN);
        decide(incident, Role.DPO);
        assertThat(terms.ofStudy(unconsented).destructibleFrom()).isPresent();
    }

    @Test
    void giveWayToARequestUntilItIsClosed() {
        var request = request("ACCESS");
        assertThat(terms.ofStudy(study).obstacles()).containsExactly(Obstacle.REQUEST);
        assertThat(terms.ofStudy(study).destructibleFrom()).isEmpty();
        assertThat(terms.isHeld(patient))
                .as("a request erases nothing and holds nothing")
                .isFalse();
        assertThat(terms.ofStudy(study).told(BULGARIAN, Audience.STAFF))
                .startsWith("до приключването на искането на лицето; по закон до ");
        close(request);
        assertThat(terms.ofStudy(study).obstacles()).isEmpty();
    }

    /** A draft of the patient's. */
    private UUID request(String kind) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into subject_request (subject_request_id, kind, status, patient_id, applicant_name, applicant_role, "
                        + "correspondence_sealed, channel, wish_sealed, answer_form, received_on, due_on, due_latest_on, "
                        + "drafted_at, drafted_by) values (?, ?, 'DRAFT', ?, 'x', 'SUBJECT', '', 'DESK', '', 'PAPER', "
                        + "'2125-03-05', '2125-04-05', '2125-04-05', '2125-03-05', ?)",
                id.toString(),
                kind,
                patient.value().toString(),
                clerk());
        return id;
    }

    private void close(UUID request) {
        sql.update(
                "update subject_request set status = 'WITHDRAWN', closed_reason_sealed = 'x', closed_at = ?, "
                        + "closed_by = ? where subject_request_id = ?",
                now(),
                clerk(),
                request.toString());
    }

    private String clerk() {
        return officer.account().value().toString();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void decide(UUID incident, Role as) {
        var one = staff.hire(as);
        sql.update(
                "insert into exposure_incident_decision (exposure_incident_decision_id, exposure_incident_id, decided_as,"
                        + " decision, finding, reason, decided_at, decided_by) values (?, ?, ?, 'WITHHELD', 'STEP_SKIPPED', 'x', ?, ?)",
                UUID.randomUUID().toString(),
                incident.toString(),
                as.name(),
                now(),
                one.account().value().toString());
    }

    /** Of what no X-rays made nobody opens an incident. */
    private static TinyDicom photograph(String number) {
        return TestOrders.picture(number).text(0x00080060, "CS", "XC");
    }

    private LegalHold mine(LegalHoldId id) {
        return holds.all().stream()
                .filter(hold -> hold.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LegalHoldId place(LocalDate reviewOn) {
        return holds.place(new LegalHolds.Wanted(patient, null, cause(false), reviewOn));
    }

    private LegalHoldId place(@Nullable StudyId one, boolean withheld) {
        return holds.place(new LegalHolds.Wanted(patient, one, cause(withheld), TODAY.plusMonths(6)));
    }

    private static Cause cause(boolean withheld) {
        return new Cause("Иск за обезщетение", "12/2125", "Районен съд", withheld);
    }
}
