package bg.registratura.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.Look;
import bg.registratura.identity.TestLooks;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.Particulars;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Power;
import bg.registratura.representation.PowersOfAttorney;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Viewing;
import bg.registratura.scan.AwaitedPaper;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.AccessGrant.Given;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Granting.Reason;
import bg.registratura.sharing.Signing.Done;
import bg.registratura.sharing.Signing.NotSigned;
import bg.registratura.sharing.Signing.Refused;
import bg.registratura.sharing.Signing.Why;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What was signed at the desk lets a dentist in, and ends it, as the patient's own account does. */
@DatabaseTest
class SharingDeskTest {

    static final Locale BULGARIAN = Locale.of("bg");
    static final LocalDate DAY = LocalDate.of(2125, 3, 4);

    @Autowired
    SharingDesk desk;

    @Autowired
    MandatePapers papers;

    @Autowired
    Sharing sharing;

    @Autowired
    Documents documents;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Patients patients;

    @Autowired
    Representatives representatives;

    @Autowired
    PowersOfAttorney powers;

    @Autowired
    InventedPictures pictures;

    @Autowired
    Viewing viewing;

    @Autowired
    DisclosureRegister register;

    @Autowired
    SheetRepository awaited;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    TestOutsiders outsiders;
    TestStaff.Colleague clerk;
    PatientId patient;
    PractitionerId dentist;
    StudyId study;

    @BeforeEach
    void aPatientStandsAtTheDesk() {
        clock.set(TestClock.START);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Hartieva");
        clerk = staff.hire(Role.RECEPTION);
        clerk.sitsDown();
        patient = register(TestPeople.somebody());
        study = pictures.add(patient, DAY, 1);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void aSignedPaperLetsTheDentistSeeWhatItNamesAndNothingElse() {
        var another = pictures.add(patient, DAY, 1);

        assertThat(grants(check(patient, TestLooks.good()), mandate(study))).isInstanceOf(Done.class);

        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
        assertThat(sharing.maySee(dentist, patient, another)).isFalse();
        assertThat(sharing.of(patient)).singleElement().satisfies(grant -> {
            assertThat(grant.given()).isEqualTo(Given.PAPER);
            assertThat(Dates.dayOf(grant.endsAt().minusSeconds(1))).isEqualTo(today().plusDays(30));
        });
        assertThat(said("ACCESS_GRANTED", "SUCCESS")).singleElement().asString().contains("paper ");
    }

    @Test
    void severalStudiesAreSeveralGrantsAndOnePaperIsAwaited() {
        var another = pictures.add(patient, DAY, 1);
        grants(check(patient, TestLooks.good()), mandate(study, another));

        assertThat(sharing.of(patient)).hasSize(2);
        var number = sql.queryForObject(
                "select distinct d.number from access_grant g join document d on d.document_id = g.document_id"
                        + " where g.patient_id = ?",
                Integer.class,
                patient.value().toString());
        assertThat(awaited.awaited(10_000))
                .filteredOn(paper ->
                        paper.number().number() == number && paper.kind().equals("sharing.awaited.MANDATE"))
                .extracting(AwaitedPaper::person)
                .hasSize(1);
        assertThat(awaited.signedBefore(clock.instant().plusSeconds(1))).isPositive();
    }

    @Test
    void thePatientSeesItOnlineAndMayWithdrawItThere() {
        grants(check(patient, TestLooks.good()), mandate(study));
        outsiders.enter(patient);

        assertThat(sharing.withdraw(sharing.of(patient).getFirst().id())).isTrue();

        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
    }

    @Test
    void aSignedEndTakesEverythingFromThatDentistAtOnceHoweverItWasGiven() {
        var other = outsiders.dentist("Druga");
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, null, 7)).isInstanceOf(Granted.class);
        assertThat(sharing.grantFor(other, study, 7)).isInstanceOf(Granted.class);
        clerk.sitsDown();
        var shown = check(patient, TestLooks.good());
        grants(shown, new Mandate(patient, dentist, List.of(study), today().plusDays(30)));
        outsiders.enter(dentist);
        var opened = viewing.open(study).orElseThrow();

        clerk.sitsDown();
        assertThat(ends(shown)).isInstanceOf(Done.class);

        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        assertThat(sharing.maySee(other, patient, study)).isTrue();
        outsiders.enter(dentist);
        assertThat(viewing.stillMay(opened.study())).as("an open page").isFalse();
        assertThat(said("ACCESS_WITHDRAWN", "SUCCESS")).hasSize(2);
        clerk.sitsDown();
        assertThat(ends(shown)).isEqualTo(new NotSigned(Why.NOTHING_TO_END));
    }

    @Test
    void aLookUnderItStandsInTheRegisterAsUnderAnyGrant() {
        grants(check(patient, TestLooks.good()), mandate(study));
        outsiders.enter(dentist);
        viewing.open(study);
        viewing.open(study);
        outsiders.enter(patient);

        assertThat(register.own(patient))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().act()).isEqualTo(Act.LOOKED_AT));
    }

    @Test
    void aParentSignsForAChildAndTheChildDoesNot() {
        var child = register(TestRepresentatives.child());
        var ofChild = pictures.add(child, DAY, 1);
        var mandate = new Mandate(child, dentist, List.of(ofChild), today().plusDays(7));
        var parent = TestRepresentatives.parent(representatives, child, "Майка Тестова");

        assertThat(grants(check(child, TestLooks.good()), mandate)).isEqualTo(new NotSigned(Why.UNDER_AGE));
        assertThat(grants(check(child, TestLooks.acting(Bearer.PARENT, "Майка Тестова", parent)), mandate))
                .isInstanceOf(Done.class);
        assertThat(sharing.maySee(dentist, child, ofChild)).isTrue();
    }

    @Test
    void aProxySignsByAPowerForMedicalRecordsAlone() {
        var narrow = TestRepresentatives.recorded(powers.record(
                TestRepresentatives.grant(patient, "Тесен Тестов", Set.of(Power.ASK_FOR_DATA), today().plusDays(9))));
        var wide = TestRepresentatives.recorded(powers.record(
                TestRepresentatives.grant(patient, "Широк Тестов", Set.of(Power.MEDICAL_COPIES), today().plusDays(9))));
        var narrowly = check(patient, TestLooks.acting(Bearer.PROXY, "Тесен Тестов", narrow));

        assertThat(grants(narrowly, mandate(study))).isEqualTo(new NotSigned(Why.NO_POWER));
        refuses("rests on a look", narrowly, printed(narrowly, mandate(study)));
        assertThat(grants(check(patient, TestLooks.acting(Bearer.PROXY, "Широк Тестов", wide)), mandate(study)))
                .isInstanceOf(Done.class);
    }

    @Test
    void withoutALookOfTodayOrBySomebodyWhoOnlyAttestsNothingIsGivenAndItIsWrittenDown() {
        var shown = check(patient, TestLooks.good());
        var paper = printed(shown, mandate(study));
        var stranger = check(register(TestPeople.somebody()), TestLooks.good());
        var witness = check(patient, TestLooks.good(Bearer.WITNESS, "Свидетел Тестов"));

        assertThat(desk.grant(stranger, paper, mandate(study))).isEqualTo(new NotSigned(Why.IDENTITY_MISSING));
        assertThat(desk.grant(witness, paper, mandate(study))).isEqualTo(new NotSigned(Why.IDENTITY_MISSING));
        clock.advance(Duration.ofDays(1));
        assertThat(desk.grant(shown, paper, mandate(study))).isEqualTo(new NotSigned(Why.IDENTITY_MISSING));
        assertThat(desk.signersToday(patient)).isEmpty();
        assertThat(sharing.of(patient)).isEmpty();
        assertThat(said("ACCESS_GRANTED", "REFUSED")).hasSize(3).containsOnly("IDENTITY_MISSING");
    }

    @Test
    void whatCannotBeGivenIsSaidBeforeAnythingIsPrintedAndAllOrNothingIsGiven() {
        var shown = check(patient, TestLooks.good());
        grants(shown, mandate(study));
        var another = pictures.add(patient, DAY, 1);

        assertThat(desk.against(mandate(study))).contains(Reason.ALREADY_GIVEN);
        assertThat(grants(shown, mandate(another, study))).isEqualTo(new Refused(Reason.ALREADY_GIVEN));
        assertThat(sharing.maySee(dentist, patient, another)).isFalse();
        assertThat(desk.against(new Mandate(patient, dentist, List.of(), today().plusYears(2))))
                .contains(Reason.ENDS_TOO_LATE);
        assertThat(desk.against(new Mandate(patient, new PractitionerId(UUID.randomUUID()), List.of(), today())))
                .contains(Reason.NO_SUCH_DENTIST);
    }

    @Test
    void theDatabaseRefusesWhatTheServicesWouldHaveLetThrough() {
        var shown = check(patient, TestLooks.good());
        var consent = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.CONSENT));
        var forAnother = checks.find(consent.checks().get(CheckPurpose.CONSENT)).orElseThrow();
        var paper = printed(shown, mandate(study));
        var unprinted = papers.prepare(patient(), dentist(), mandate(study), shown, BULGARIAN);
        var end = papers.prepareEnd(patient(), dentist(), shown, BULGARIAN);
        documents.print(end);

        refuses("by a signed paper alone", null, null);
        refuses("by a signed paper alone", shown, null);
        refuses("rests on a look", null, paper);
        refuses("rests on a look", forAnother, paper);
        refuses("rests on a look", check(register(TestPeople.somebody()), TestLooks.good()), paper);
        refuses("has a printed paper", shown, unprinted);
        refuses("has a printed paper", shown, end);
        desk.grant(shown, paper, mandate(study));
        var grant = sharing.of(patient).getFirst().id().value().toString();
        assertThatThrownBy(() -> sql.update(
                        "update access_grant set withdrawn_at = ?, withdrawn_by = ?, withdrawn_check_id = ?,"
                                + " withdrawn_document_id = ? where access_grant_id = ?",
                        "2125-03-05 08:30:00",
                        clerk.account().value().toString(),
                        shown.id().value().toString(),
                        paper.value().toString(),
                        grant))
                .hasStackTraceContaining("withdrawn on paper after a look");
        assertThatThrownBy(() -> sql.update("update access_grant set document_id = null"))
                .hasStackTraceContaining("denied");
    }

    @Test
    void isOfTheDeskAlone() {
        var shown = check(patient, TestLooks.good());
        var paper = printed(shown, mandate(study));
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD)) {
            At.desk(role);
            assertThatThrownBy(() -> desk.grant(shown, paper, mandate(study)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.end(shown, paper, patient, dentist))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.of(patient)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private Signing grants(IdentityCheck shown, Mandate mandate) {
        return desk.grant(shown, printed(shown, mandate), mandate);
    }

    private Signing ends(IdentityCheck shown) {
        var paper = papers.prepareEnd(patient(), dentist(), shown, BULGARIAN);
        documents.print(paper);
        return desk.end(shown, paper, patient, dentist);
    }

    private DocumentId printed(IdentityCheck shown, Mandate mandate) {
        var paper =
                papers.prepare(patients.find(mandate.patient()).orElseThrow(), dentist(), mandate, shown, BULGARIAN);
        documents.print(paper);
        return paper;
    }

    private void refuses(String why, @Nullable IdentityCheck shown, @Nullable DocumentId paper) {
        assertThatThrownBy(() -> sql.update(
                        "insert into access_grant (access_grant_id, patient_id, practitioner_id, study_id, starts_at,"
                                + " ends_at, granted_by, identity_check_id, document_id)"
                                + " values (uuid(), ?, ?, ?, '2125-03-05 08:30:00', '2125-03-09 00:00:00', ?, ?, ?)",
                        patient.value().toString(),
                        dentist.value().toString(),
                        study.value().toString(),
                        clerk.account().value().toString(),
                        shown == null ? null : shown.id().value().toString(),
                        paper == null ? null : paper.value().toString()))
                .hasStackTraceContaining(why);
    }

    private List<String> said(String action, String outcome) {
        return sql.queryForList(
                "select detail from audit_event where action = ? and outcome = ? and subject_id = ?",
                String.class,
                action,
                outcome,
                patient.value().toString());
    }

    private Mandate mandate(StudyId... studies) {
        return new Mandate(patient, dentist, List.of(studies), today().plusDays(30));
    }

    private Patient patient() {
        return patients.find(patient).orElseThrow();
    }

    private Dentist dentist() {
        return sharing.dentist(dentist).orElseThrow();
    }

    private PatientId register(Particulars particulars) {
        return ((Registered) patients.register(particulars)).id();
    }

    private IdentityCheck check(PatientId of, Look look) {
        var shown = (Checking.Shown) checks.record(new Checked.OfPatient(of), look, Set.of(CheckPurpose.RELEASE));
        return checks.find(shown.checks().get(CheckPurpose.RELEASE)).orElseThrow();
    }

    private LocalDate today() {
        return Dates.dayOf(clock.instant());
    }
}
