package bg.registratura.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.credential.Credentials;
import bg.registratura.credential.Issuance;
import bg.registratura.credential.PracticeAccess;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.PractitionerRegistration.Registered;
import bg.registratura.people.Practitioners;
import bg.registratura.practice.Application.End;
import bg.registratura.practice.Application.State;
import bg.registratura.practice.Applying.Reason;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.ChairCodes;
import bg.registratura.sharing.ChairRedemptions;
import bg.registratura.sharing.ChairTerm;
import bg.registratura.sharing.Granting;
import bg.registratura.sharing.Redeeming;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.Showing.Shown;
import bg.registratura.sharing.TestOutsiders;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Applied, checked, activated in person, ended; nobody lets themselves in. */
@DatabaseTest
class PracticesTest {

    @Autowired
    Practices practices;

    @Autowired
    PracticeAccess access;

    @Autowired
    Applications applications;

    @Autowired
    OwnPractice own;

    @Autowired
    Practitioners practitioners;

    @Autowired
    Credentials credentials;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Sharing sharing;

    @Autowired
    ChairCodes codes;

    @Autowired
    ChairRedemptions redeemed;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PracticeId practice;
    PractitionerId dentist;

    @BeforeEach
    void aDentistStandsAtTheDesk() {
        At.desk(Role.RECEPTION);
        practice = recorded("Денталия " + UUID.randomUUID());
        dentist = ((Registered)
                        practitioners.register(new Practitioner.Details("Калин", "Образцов", number(), null, "BGR")))
                .id();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void aNumberOfTheTradeRegisterHasACheckDigit() {
        assertThat(List.of("000694037", "831902088", "8319020880010"))
                .filteredOn(Uic::isRight)
                .contains("831902088");
        assertThat(Uic.isRight("831902089")).isFalse();
        assertThat(Uic.isRight("83190208")).isFalse();
    }

    @Test
    void goFromTheApplicationToTheSheet() {
        var id = applied();
        assertThat(applications.check(id, Application.How.REGISTER))
                .isEqualTo(new Applying.Refused(Reason.PRACTICE_UNCHECKED));
        assertThatThrownBy(() -> credentials.issue(check(new Checked.OfPractitioner(dentist))))
                .hasStackTraceContaining("a dentist gets a sheet after the check");

        checkPractice();
        assertThat(applications.check(id, Application.How.REGISTER)).isEqualTo(new Applying.Done(id));
        assertThat(state(id)).isEqualTo(State.CHECKED);
        assertThat(credentials.issue(check(new Checked.OfPractitioner(dentist))))
                .isInstanceOf(Issuance.Issued.class);
        assertThat(applications.check(id, Application.How.REGISTER)).isEqualTo(new Applying.Refused(Reason.OVERTAKEN));
        assertThat(applications.apply(dentist, practice)).isEqualTo(new Applying.Refused(Reason.ALREADY));
    }

    @Test
    void nobodyIsFoundInTheRegisterWithoutANumber() {
        dentist =
                ((Registered) practitioners.register(new Practitioner.Details("Без", "Номер", null, null, "BGR"))).id();
        checkPractice();

        assertThat(applications.check(applied(), Application.How.REGISTER))
                .isEqualTo(new Applying.Refused(Reason.NO_UIN));
    }

    @Test
    void whoeverLeftTheLastPracticeSeesNothingAtTheNextQuestion() {
        checkPractice();
        var first = applied();
        applications.check(first, Application.How.REGISTER);
        var here = practice;
        practice = recorded("Втора " + UUID.randomUUID());
        checkPractice();
        var second = applied();
        applications.check(second, Application.How.CERTIFICATE);
        var outsiders = new TestOutsiders(dsl, clock);
        outsiders.enter(dentist);
        var patient = outsiders.patient();
        outsiders.enter(patient);
        var study = new StudyId(UUID.randomUUID());
        sharing.grantFor(dentist, study, 7);

        administers(here);
        assertThat(own.left(first)).isInstanceOf(Applying.Done.class);
        assertThat(sharing.maySee(dentist, patient, study))
                .as("still at another practice")
                .isTrue();
        assertThatThrownBy(() -> own.left(second)).isInstanceOf(AccessDeniedException.class);

        At.desk(Role.RECEPTION);
        applications.end(second, End.LEFT_REGISTER);
        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        assertThat(applications.end(second, End.LEFT_REGISTER)).isEqualTo(new Applying.Refused(Reason.OVERTAKEN));

        outsiders.enterToStay(patient);
        var code = ((Shown) codes.show(patient, study, ChairTerm.WEEK)).signs();
        outsiders.enter(dentist);
        assertThat(redeemed.redeem(code)).isEqualTo(new Redeeming.Against(Granting.Reason.NO_SUCH_DENTIST));
    }

    @Test
    void anAdministratorProposesForTheirOwnPracticeAndSeesNoOther() {
        checkPractice();
        var another = recorded("Чужда " + UUID.randomUUID());
        applications.apply(dentist, another);

        administers(practice);
        assertThat(own.dentists()).isEmpty();
        assertThat(own.propose("Вяра", "Предложена", number())).isInstanceOf(Applying.Done.class);

        assertThat(own.dentists()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.APPLIED);
            assertThat(one.way()).isEqualTo(Application.Way.BY_PRACTICE);
        });
        var proposed = own.dentists().getFirst().id();
        assertThatThrownBy(() -> applications.check(proposed, Application.How.REGISTER))
                .isInstanceOf(AccessDeniedException.class);
        At.desk(Role.RECEPTION);
        assertThatThrownBy(own::dentists).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdministratorGetsASheetInPersonOnceThePracticeIsChecked() {
        var account = access.open(practice.value(), "Мая Управителова");
        assertThatThrownBy(() -> credentials.issue(check(new Checked.OfAccount(account.id()))))
                .hasStackTraceContaining("a dentist gets a sheet after the check");

        checkPractice();

        assertThat(credentials.issue(check(new Checked.OfAccount(account.id()))))
                .isInstanceOf(Issuance.Issued.class);
        assertThat(access.of(practice.value()))
                .extracting(AccountSummary::hasPassword)
                .containsExactly(false);
    }

    @Test
    void anAdministratorsSheetLeavesTheColleaguesAloneAndEachEndsAlone() {
        checkPractice();
        var one = access.open(practice.value(), "Мая Управителова").id();
        var other = access.open(practice.value(), "Рая Управителова").id();
        credentials.issue(check(new Checked.OfAccount(one)));
        credentials.issue(check(new Checked.OfAccount(other)));
        assertThat(out(one)).isEqualTo(1);

        access.end(practice.value(), one);

        assertThat(out(one)).isZero();
        assertThat(out(other)).isEqualTo(1);
        assertThat(access.of(practice.value())).extracting(AccountSummary::id).containsExactly(other);
        access.end(recorded("Друга " + UUID.randomUUID()).value(), other);
        assertThat(access.of(practice.value())).hasSize(1);
    }

    int out(AccountId account) {
        return sql.queryForObject(
                "select count(*) from one_time_credential where account_id = ? and revoked_at is null",
                Integer.class,
                account.value().toString());
    }

    @Test
    void theDatabaseKeepsTheSteps() {
        var id = applied();

        assertThatThrownBy(() -> sql.update("""
                        update practice_dentist set checked_at = utc_timestamp(6), from_on = utc_date(), checked_by = uuid(),
                            checked_how = 'REGISTER' where practice_dentist_id = ?""", id.value().toString()))
                .hasStackTraceContaining("a dentist is checked after their practice");
        applications.end(id, End.REFUSED);
        assertThatThrownBy(() -> sql.update(
                        "update practice_dentist set end_reason = 'OWN_WISH' where practice_dentist_id = ?",
                        id.value().toString()))
                .hasStackTraceContaining("an application goes on");
        assertThatThrownBy(() -> sql.update("delete from practice_dentist")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update(
                        "update practice set uic = '12345' where practice_id = ?",
                        practice.value().toString()))
                .hasStackTraceContaining("practice_number_has_nine_or_thirteen_digits");
    }

    PracticeId recorded(String name) {
        return ((PracticeRecording.Recorded) practices.record(new Practice.Details(name, null, null, "BGR"))).id();
    }

    void checkPractice() {
        assertThat(practices.check(practices.find(practice).orElseThrow(), Practice.How.HEALTH_REGISTER))
                .isTrue();
    }

    ApplicationId applied() {
        return ((Applying.Done) applications.apply(dentist, practice)).id();
    }

    State state(ApplicationId id) {
        return applications.find(id).orElseThrow().state();
    }

    void administers(PracticeId one) {
        At.desk(Role.RECEPTION);
        var account = access.open(one.value(), "Мая Управителова");
        var who = new SignedIn(
                account.id(), AccountKind.DENTIST, "Мая", one.value(), Set.of(Role.PRACTICE_ADMINISTRATOR));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(Role.PRACTICE_ADMINISTRATOR.authority()))));
    }

    IdentityCheck check(Checked about) {
        var shown = (Checking.Shown) checks.record(about, TestLooks.good(), Set.of(CheckPurpose.CREDENTIAL));
        return checks.find(shown.checks().get(CheckPurpose.CREDENTIAL)).orElseThrow();
    }

    static String number() {
        return "%010d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000_000L));
    }
}
