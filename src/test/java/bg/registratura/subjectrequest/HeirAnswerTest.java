package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Heirship;
import bg.registratura.disclosure.Kinship;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.Look;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Power;
import bg.registratura.representation.PowersOfAttorney;
import bg.registratura.representation.Recording;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.Answers.Handover;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An answer is a release: to an heir with the papers that a release asks for, and into no other hand. */
@DatabaseTest
class HeirAnswerTest {

    static final String NAME = "Наследник Тестов";
    static final LocalDate TODAY = LocalDate.of(2125, 3, 5);
    static final Heirship HEIRSHIP = new Heirship(TODAY.minusDays(9), "12/2125", Kinship.CHILD, "7/2125");

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    PowersOfAttorney powers;

    @Autowired
    DisclosureRegister register;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Patients patients;

    @Autowired
    JdbcTemplate sql;

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
    void isGivenToAnHeirWithThePapersOfTheDeathAndTheKinship() {
        var printed = printed(AnswerForm.PAPER_AND_MEDIUM);
        var heir = shown(TestLooks.good(Bearer.HEIR, NAME), CheckPurpose.ANSWER);

        assertThat(answers.deliver(printed, new Handover(heir, true, true)))
                .isEqualTo(new Progress.Refused(Refusal.NO_HEIRSHIP));
        var tomorrow = new Heirship(TODAY.plusDays(1), "12/2125", Kinship.CHILD, "7/2125");
        assertThat(answers.deliver(printed, new Handover(heir, true, true, tomorrow)))
                .isEqualTo(new Progress.Refused(Refusal.NO_HEIRSHIP));
        assertThat(register.of(patient)).isEmpty();

        assertThat(answers.deliver(printed, new Handover(heir, true, true, HEIRSHIP)))
                .isInstanceOf(Progress.Made.class);
        assertThat(register.of(patient)).singleElement().satisfies(line -> {
            assertThat(line.entry().act()).isEqualTo(Act.ANSWERED);
            assertThat(line.entry().recipient().kind()).isEqualTo(RecipientKind.HEIR);
            assertThat(line.entry().channel()).isEqualTo(Channel.MEDIUM_IN_PERSON);
            assertThat(line.entry().handing().takenBy()).isEqualTo(NAME);
            assertThat(line.entry().handing().heirship()).isEqualTo(HEIRSHIP);
        });
    }

    @Test
    void isNotOfSomebodyWhoWasHereAfterTheDayOfTheirDeath() {
        checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.CONSENT));
        var printed = printed(AnswerForm.PAPER);
        var heir = shown(TestLooks.good(Bearer.HEIR, NAME), CheckPurpose.ANSWER);

        assertThat(answers.earliestDeath(printed)).contains(TODAY);
        assertThat(answers.deliver(printed, new Handover(heir, true, true, HEIRSHIP)))
                .isEqualTo(new Progress.Refused(Refusal.NO_HEIRSHIP));
    }

    @Test
    void isGivenToNobodyByThePowerOfTheDead() {
        var printed = printed(AnswerForm.PAPER);
        var grant = TestRepresentatives.grant(patient, "Пълномощник Тестов", Set.of(Power.RECEIVE_ANSWER), null);
        var authority = ((Recording.Recorded) powers.record(grant)).authority();
        var proxy = shown(TestLooks.acting(Bearer.PROXY, "Пълномощник Тестов", authority), CheckPurpose.ANSWER);

        assertThat(answers.deliver(printed, new Handover(proxy, true, true, HEIRSHIP)))
                .isEqualTo(new Progress.Refused(Refusal.NOT_THE_APPLICANT));
    }

    @Test
    void isRefusedByTheDatabaseWhereNothingStandsInTheRegister() {
        var printed = printed(AnswerForm.PAPER);
        var heir = shown(TestLooks.good(Bearer.HEIR, NAME), CheckPurpose.ANSWER);

        assertThatThrownBy(() -> delivered(printed, heir))
                .rootCause()
                .hasMessageContaining("an answer that another takes stands in the register of disclosures first");
        assertThatThrownBy(() -> delivered(printed, shown(TestLooks.good(), CheckPurpose.ANSWER)))
                .rootCause()
                .hasMessageContaining("into the hand of the heir, and of no other");
    }

    private void delivered(SubjectRequest request, IdentityCheckId check) {
        sql.update(
                "update subject_request set status = 'DELIVERED', answer_check_id = ?, applicant_copy_signed = true, "
                        + "laboratory_copy_signed = true, delivered_on = '2125-03-05', delivered_at = '2125-03-05 09:00', "
                        + "delivered_by = drafted_by, closed_at = '2125-03-05 09:00', closed_by = drafted_by "
                        + "where subject_request_id = ?",
                check.value().toString(),
                request.id().value().toString());
    }

    private SubjectRequest printed(AnswerForm form) {
        var id = new SubjectRequestId(Uuid7.next(clock.instant()));
        var wish = new Wish("", form, bg.registratura.subjectrequest.Channel.DESK);
        var heir = new Applicant(NAME, ApplicantRole.HEIR, "", "");
        var drafted = requests.draft(id, new Intake(RequestKind.MEDICAL_RECORD_COPY, patient, heir, wish));
        var look = TestLooks.good(Bearer.HEIR, NAME);
        var identified = made(requests.identify(made(requests.register(drafted)), shown(look, CheckPurpose.REQUEST)));
        At.desk(Role.DPO);
        var printed = made(answers.print(made(answers.decide(identified, Decision.GRANTED, "Ето данните."))));
        At.desk(Role.RECEPTION);
        return printed;
    }

    private IdentityCheckId shown(Look look, CheckPurpose purpose) {
        var shown = (Checking.Shown) checks.record(new Checked.OfPatient(patient), look, Set.of(purpose));
        return shown.checks().get(purpose);
    }

    private static SubjectRequest made(Progress progress) {
        return ((Progress.Made) progress).request();
    }
}
