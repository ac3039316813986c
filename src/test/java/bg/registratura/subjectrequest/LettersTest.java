package bg.registratura.subjectrequest;

import static bg.registratura.subjectrequest.SubjectRequestsTest.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.crypto.Uuid7;
import bg.registratura.document.Documents;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.language.Dates;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.security.SecondPerson;
import bg.registratura.security.SecondSignature;
import bg.registratura.security.TestStaff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The letters before an answer, the shelf it waits on, and the two who end what nobody answers. */
@DatabaseTest
class LettersTest {

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    Letters letters;

    @Autowired
    LetterTally tally;

    @Autowired
    Cases cases;

    @Autowired
    Patients patients;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Documents documents;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    PatientId patient;
    LocalDate today;

    @BeforeEach
    void aPatientAtTheDesk() {
        clock.set(TestClock.START);
        today = Dates.dayOf(TestClock.START);
        At.desk(Role.RECEPTION);
        var somebody = TestPeople.somebody();
        patient = ((Registration.Registered) patients.register(new Particulars(
                        somebody.name(), somebody.birthDate(), somebody.sex(), somebody.identifier(), null, null)))
                .id();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void anExtensionIsALetterInTwoCopiesThatWaitsToBeTold() {
        var request = inProgress();
        var before = tally.count();
        At.desk(Role.DPO);
        request = made(answers.extend(request, new Extending(ExtensionCause.NUMBER, 1, "три искания")));

        assertThat(request.term().extension().orElseThrow().wish())
                .isEqualTo(new Extending(ExtensionCause.NUMBER, 1, "три искания"));
        var letter = only(request);
        assertThat(letter.kind()).isEqualTo(LetterKind.EXTENSION);
        assertThat(letter.isTold()).isFalse();
        assertThat(documents.find(letter.document()).orElseThrow().copies()).isEqualTo(2);
        assertThat(letters.print(letter).orElseThrow()).startsWith('%', 'P', 'D', 'F');
        assertThat(letters.print(letter)).isEmpty();
        assertThat(tally.count()).isEqualTo(before + 1);
        assertThat(letters.owed()).extracting(OwedLetter::request).contains(request.id());

        assertThat(letters.told(request, letter, LetterWay.POST, today)).isTrue();
        assertThat(letters.told(request, letter, LetterWay.HANDED, today)).isFalse();
        assertThat(only(request).toldWay()).isEqualTo(LetterWay.POST);
        assertThat(tally.count()).isEqualTo(before);
        assertThat(trail.page(AuditTrail.Filter.about(patient.value()), 0, 100))
                .extracting(AuditTrail.Entry::action)
                .contains(Action.REQUEST_LETTER_TOLD);
    }

    @Test
    void aLetterIsToldBetweenItsDayAndToday() {
        var request = doubted();
        var letter = only(request);

        assertThatThrownBy(() -> letters.told(request, letter, LetterWay.POST, today.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> letters.told(request, letter, LetterWay.POST, today.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDoubtAsksThePersonInWriting() {
        var request = made(requests.register(drafted()));
        assertThat(requests.doubt(request, new Doubt("имената се различават", " ")))
                .isEqualTo(new Progress.Refused(Refusal.NO_WORDS));
        request = made(requests.doubt(request, new Doubt("имената се различават", "явете се лично")));

        assertThat(only(request).kind()).isEqualTo(LetterKind.IDENTITY);
        assertThat(cases.history(request.id()).getLast().note()).isEqualTo("имената се различават");
    }

    @Test
    void anAnswerLiesInThePlaceThatIsFree() {
        var one = printed();
        var two = printed();
        var first = one.answerPaper().orElseThrow().shelf().orElseThrow();
        var second = two.answerPaper().orElseThrow().shelf().orElseThrow();
        assertThat(first).isNotEqualTo(second);
        assertThat(cases.open().stream().filter(line -> line.id().equals(one.id())))
                .singleElement()
                .satisfies(line -> assertThat(line.shelf()).contains(first));

        At.desk(Role.RECEPTION);
        made(answers.deliver(one, new Answers.Handover(check(CheckPurpose.ANSWER), true, true)));
        assertThat(printed().answerPaper().orElseThrow().shelf()).contains(first);
    }

    @Test
    void nobodyIsGivenUpBeforeTheDayTheLetterNames() {
        var request = printed();
        At.desk(Role.SHIFT_LEAD);
        assertThat(giveUp(request, nobody())).isEqualTo(new Progress.Refused(Refusal.STILL_WAITED_FOR));

        request = made(letters.remind(request));
        assertThat(letters.remind(request)).isEqualTo(new Progress.Refused(Refusal.NOT_NOW));
        var letter = only(request);
        assertThat(letter.waitsUntil()).contains(today.plusDays(Letters.DAYS_TO_COLLECT));
        clock.advance(Duration.ofDays(Letters.DAYS_TO_COLLECT + 1));
        assertThat(giveUp(request, nobody())).isEqualTo(new Progress.Refused(Refusal.STILL_WAITED_FOR));

        letters.told(request, letter, LetterWay.POST, today.plusDays(1));
        var colleague = staff.hire(Role.RECEPTION);
        At.desk(Role.SHIFT_LEAD);
        assertThat(giveUp(request, nobody()))
                .isEqualTo(new Progress.NeedsSecondPerson(new SecondPerson.Refused(SecondPerson.Reason.NOT_PROVED)));
        assertThat(made(giveUp(request, colleague.signature())).status()).isEqualTo(RequestStatus.UNCLAIMED);
        assertThat(tally.count()).isEqualTo(letters.owed().size());
    }

    @Test
    void whatWasHandedInIsWithdrawnBeforeTwo() {
        var request = inProgress();
        assertThat(requests.close(request, RequestStatus.WITHDRAWN, "отказа се", nobody()))
                .isInstanceOf(Progress.NeedsSecondPerson.class);
        assertThat(cases.find(request.id()).orElseThrow().status()).isEqualTo(RequestStatus.IN_PROGRESS);

        var lead = staff.hire(Role.SHIFT_LEAD);
        At.desk(Role.RECEPTION);
        assertThat(made(requests.close(request, RequestStatus.WITHDRAWN, "отказа се", lead.signature()))
                        .status())
                .isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void aDraftNobodySignedIsWithdrawnByOne() {
        assertThat(made(requests.close(drafted(), RequestStatus.WITHDRAWN, "отказа се", nobody()))
                        .status())
                .isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void areReadByNobodyElse() {
        var request = doubted();
        for (var role : List.of(Role.TECHNICIAN, Role.ADMINISTRATOR, Role.REPORTING_PHYSICIAN)) {
            At.desk(role);
            assertThatThrownBy(() -> letters.of(request.id())).isInstanceOf(AccessDeniedException.class);
        }
    }

    Progress giveUp(SubjectRequest request, SecondSignature second) {
        return requests.close(request, RequestStatus.UNCLAIMED, "никой не дойде", second);
    }

    static SecondSignature nobody() {
        return new SecondSignature("", "", "");
    }

    Letter only(SubjectRequest request) {
        var all = letters.of(request.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    SubjectRequest doubted() {
        var request = made(requests.register(drafted()));
        return made(requests.doubt(request, new Doubt("имената се различават", "явете се лично")));
    }

    SubjectRequest printed() {
        var request = inProgress();
        At.desk(Role.DPO);
        request = made(answers.decide(request, Decision.GRANTED, "Ето отговора."));
        return made(answers.print(request));
    }

    SubjectRequest inProgress() {
        At.desk(Role.RECEPTION);
        return made(requests.identify(made(requests.register(drafted())), check(CheckPurpose.REQUEST)));
    }

    SubjectRequest drafted() {
        return requests.draft(
                new SubjectRequestId(Uuid7.next(clock.instant())),
                new Intake(
                        RequestKind.ACCESS,
                        patient,
                        new Applicant("Вяра Тестова Примерна", ApplicantRole.SUBJECT, "", "гр. София"),
                        new Wish("", AnswerForm.PAPER, Channel.DESK)));
    }

    IdentityCheckId check(CheckPurpose purpose) {
        var checking = checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(purpose));
        return ((Checking.Shown) checking).checks().get(purpose);
    }
}
