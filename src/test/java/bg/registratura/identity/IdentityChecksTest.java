package bg.registratura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.identity.Checking.NeedsSecondPerson;
import bg.registratura.identity.Checking.NoAuthority;
import bg.registratura.identity.Checking.NotShown;
import bg.registratura.identity.Checking.Shown;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Role;
import bg.registratura.security.SecondPerson;
import bg.registratura.security.TestStaff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class IdentityChecksTest {

    static final LocalDate TODAY = LocalDate.of(2125, 3, 5);

    @Autowired
    IdentityChecks checks;

    @Autowired
    Patients patients;

    @Autowired
    Representatives representatives;

    @Autowired
    IdentityCheckRepository repository;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    PatientId patient;

    @BeforeEach
    void sitDown() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = ((Registered) patients.register(TestPeople.somebody())).id();
    }

    @Test
    void serveTheirPurposeOnTheirDayAndNothingElse() {
        var id = shown(look(DocumentValidity.VALID, true, null), CheckPurpose.CONSENT);
        var other = ((Registered) patients.register(TestPeople.somebody())).id();

        assertThat(checks.isGood(id, patient, CheckPurpose.CONSENT, TODAY)).isTrue();
        assertThat(checks.isGood(id, patient, CheckPurpose.CREDENTIAL, TODAY)).isFalse();
        assertThat(checks.isGood(id, patient, CheckPurpose.CONSENT, TODAY.plusDays(1)))
                .isFalse();
        assertThat(checks.isGood(id, other, CheckPurpose.CONSENT, TODAY)).isFalse();
        assertThat(checks.isGood(new IdentityCheckId(UUID.randomUUID()), patient, CheckPurpose.CONSENT, TODAY))
                .isFalse();
    }

    @Test
    void areFoundAgainOnTheDayOnly() {
        var id = shown(look(DocumentValidity.NO_EXPIRY, true, null), CheckPurpose.REGISTRATION);

        assertThat(checks.goodToday(patient, CheckPurpose.REGISTRATION))
                .extracting(IdentityCheck::id)
                .containsExactly(id);
        clock.advance(Duration.ofDays(1));
        assertThat(checks.goodToday(patient, CheckPurpose.REGISTRATION)).isEmpty();
    }

    @Test
    void areOneForEachPurposeOfALook() {
        var purposes = EnumSet.of(CheckPurpose.REGISTRATION, CheckPurpose.CONSENT);

        var outcome = (Shown) checks.record(about(), look(DocumentValidity.VALID, true, null), purposes);

        assertThat(outcome.checks()).containsOnlyKeys(purposes);
    }

    @Test
    void areNotGoodWhenTheNamesDifferAndSayNothingElse() {
        var outcome = (NotShown)
                checks.record(about(), look(DocumentValidity.VALID, false, null), Set.of(CheckPurpose.CONSENT));

        assertThat(checks.isGood(outcome.checks().get(CheckPurpose.CONSENT), patient, CheckPurpose.CONSENT, TODAY))
                .isFalse();
    }

    @Test
    void ofAnExpiredDocumentNeedAReasonAndASecondPersonOneOfThemAShiftLead() {
        var expired = look(DocumentValidity.EXPIRED, true, "познат пациент, картата е подновена");
        var purposes = Set.of(CheckPurpose.CONSENT);
        var colleague = staff.hire(Role.RECEPTION);
        var lead = staff.hire(Role.SHIFT_LEAD);

        assertThat(checks.record(about(), expired, purposes)).isEqualTo(new NeedsSecondPerson(Optional.empty()));
        assertThat(checks.record(about(), expired, purposes, lead.signature("000000")))
                .isEqualTo(refused(SecondPerson.Reason.NOT_PROVED));
        assertThat(checks.record(about(), expired, purposes, colleague.signature()))
                .isEqualTo(refused(SecondPerson.Reason.NOBODY_LEADS));
        clock.advance(Duration.ofMinutes(1));

        var shown = (Shown) checks.record(about(), expired, purposes, lead.signature());

        var check = checks.find(shown.checks().get(CheckPurpose.CONSENT)).orElseThrow();
        assertThat(check.confirmedBy()).isEqualTo(lead.account().value());
        assertThat(checks.isGood(check.id(), patient, CheckPurpose.CONSENT, TODAY))
                .isTrue();
    }

    @Test
    void ofAnExpiredDocumentAreNotConfirmedByWhoeverMadeThem() {
        var expired = look(DocumentValidity.EXPIRED, true, "картата е подновена");
        var lead = staff.hire(Role.SHIFT_LEAD);
        var colleague = staff.hire(Role.RECEPTION);
        lead.sitsDown();

        assertThat(checks.record(about(), expired, Set.of(CheckPurpose.CONSENT), lead.signature()))
                .isEqualTo(refused(SecondPerson.Reason.SAME_PERSON));
        assertThat(checks.record(about(), expired, Set.of(CheckPurpose.CONSENT), colleague.signature()))
                .isInstanceOf(Shown.class);
    }

    @Test
    void ofAnExpiredDocumentAreRefusedByTheDatabaseWithoutASecondPerson() {
        var checker = UUID.randomUUID();

        assertThatThrownBy(() -> repository.insert(expired(checker, null)))
                .hasMessageContaining("a reason and a second person");
        assertThatThrownBy(() -> repository.insert(expired(checker, checker)))
                .hasMessageContaining("identity_check_is_confirmed_by_another");
    }

    IdentityCheck expired(UUID checker, @Nullable UUID second) {
        return new IdentityCheck(
                new IdentityCheckId(UUID.randomUUID()),
                about(),
                CheckPurpose.CONSENT,
                look(DocumentValidity.EXPIRED, true, "картата е подновена"),
                TODAY,
                clock.instant(),
                checker,
                second);
    }

    static Checking refused(SecondPerson.Reason reason) {
        return new NeedsSecondPerson(Optional.of(new SecondPerson.Refused(reason)));
    }

    @Test
    void nameTheParentWhoStoodThere() {
        patient = ((Registered) patients.register(TestRepresentatives.child())).id();
        var authority = TestRepresentatives.parent(representatives, patient, "Мая Примерна");
        var look = new Look(
                Bearer.PARENT,
                "Мая Примерна",
                DocumentType.ID_CARD,
                "UTO",
                "891",
                DocumentValidity.VALID,
                true,
                true,
                null,
                authority);

        var id = shown(look, CheckPurpose.CONSENT);

        assertThat(checks.find(id).orElseThrow().look()).isEqualTo(look);
    }

    @Test
    void ofSomebodyWhoActsForThePatientRestOnWhatLetsThemAct() {
        var grown = TestLooks.good(Bearer.PARENT, "Мая Примерна");
        assertThat(checks.record(about(), grown, Set.of(CheckPurpose.CONSENT))).isEqualTo(new NoAuthority());

        patient = ((Registered) patients.register(TestRepresentatives.child())).id();
        var authority = TestRepresentatives.parent(representatives, patient, "Мая Примерна");
        var other = ((Registered) patients.register(TestRepresentatives.child())).id();

        assertThat(checks.record(about(), by(Bearer.PARENT, "Някой Друг", authority), Set.of(CheckPurpose.CONSENT)))
                .isEqualTo(new NoAuthority());
        assertThat(checks.record(about(), by(Bearer.GUARDIAN, "Мая Примерна", authority), Set.of(CheckPurpose.CONSENT)))
                .isEqualTo(new NoAuthority());
        assertThat(checks.record(
                        new Checked.OfPatient(other),
                        by(Bearer.PARENT, "Мая Примерна", authority),
                        Set.of(CheckPurpose.CONSENT)))
                .isEqualTo(new NoAuthority());
        assertThat(checks.record(about(), by(Bearer.PARENT, "Мая Примерна", authority), Set.of(CheckPurpose.CONSENT)))
                .isInstanceOf(Shown.class);
    }

    @Test
    void ofAParentAreRefusedByTheDatabaseTooOnceTheChildIsOfAge() {
        patient = ((Registered) patients.register(TestRepresentatives.child())).id();
        var authority = TestRepresentatives.parent(representatives, patient, "Мая Примерна");
        clock.advance(Duration.ofDays(366L * 18));

        assertThat(checks.record(about(), by(Bearer.PARENT, "Мая Примерна", authority), Set.of(CheckPurpose.CONSENT)))
                .isEqualTo(new NoAuthority());
        assertThatThrownBy(() -> repository.insert(new IdentityCheck(
                        new IdentityCheckId(UUID.randomUUID()),
                        about(),
                        CheckPurpose.CONSENT,
                        by(Bearer.PARENT, "Мая Примерна", authority),
                        TODAY.plusYears(19),
                        clock.instant(),
                        UUID.randomUUID(),
                        null)))
                .hasMessageContaining("nobody represents a patient without a proof");
    }

    static Look by(Bearer bearer, String name, Authority authority) {
        return new Look(
                bearer, name, DocumentType.ID_CARD, "UTO", "891", DocumentValidity.VALID, true, true, null, authority);
    }

    @Test
    void keepNoMoreOfADocumentThanItsLastThreeSigns() {
        assertThatThrownBy(() -> new Look(
                        Bearer.SELF,
                        null,
                        DocumentType.ID_CARD,
                        "UTO",
                        "X123",
                        DocumentValidity.VALID,
                        true,
                        true,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverChange() {
        var id = shown(look(DocumentValidity.VALID, true, null), CheckPurpose.CONSENT);

        assertThatThrownBy(() -> jdbc.update(
                        "update identity_check set names_match = 0 where identity_check_id = ?",
                        id.value().toString()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void areMadeByStaffWhoStandBeforeThePerson() {
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD, Role.DPO)) {
            At.desk(role);
            assertThatThrownBy(() -> checks.record(
                            about(), look(DocumentValidity.VALID, true, null), Set.of(CheckPurpose.CONSENT)))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    IdentityCheckId shown(Look look, CheckPurpose purpose) {
        return ((Shown) checks.record(about(), look, Set.of(purpose))).checks().get(purpose);
    }

    Checked about() {
        return new Checked.OfPatient(patient);
    }

    static Look look(DocumentValidity validity, boolean match, String reason) {
        return new Look(Bearer.SELF, null, DocumentType.EU_ID_CARD, "UTO", "891", validity, match, match, reason, null);
    }
}
