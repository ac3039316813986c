package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.crypto.Uuid7;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Registration;
import bg.registratura.people.Sex;
import bg.registratura.security.Role;
import bg.registratura.security.SecondSignature;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SubjectRequestsTest {

    static final SecondSignature NOBODY = new SecondSignature("", "", "");

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    RequestPapers papers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Cases cases;

    @Autowired
    Patients patients;

    @Autowired
    IdentityChecks checks;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    PatientId patient;

    @BeforeEach
    void aPatientAtTheDesk() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = ((Registration.Registered) patients.register(new Particulars(
                        PersonName.of("Вяра", "Тестова", "Примерна", ""),
                        LocalDate.of(2080, 5, 1),
                        Sex.FEMALE,
                        new Identifier(
                                IdentifierKind.FOREIGN,
                                UUID.randomUUID()
                                        .toString()
                                        .substring(0, 8)
                                        .toUpperCase(java.util.Locale.ROOT)
                                        .replace("-", "0"),
                                "UTO"),
                        null,
                        null)))
                .id();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void goesFromTheFormToTwoSignedCopies() {
        var request = decided();
        At.desk(Role.DPO);
        request = made(answers.print(request));
        var pdf = papers.answer(request).orElseThrow();
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        At.desk(Role.RECEPTION);
        request = made(answers.deliver(request, new Answers.Handover(check(CheckPurpose.ANSWER), true, true)));

        assertThat(request.status()).isEqualTo(RequestStatus.DELIVERED);
        assertThat(cases.history(request.id()))
                .extracting(Happening::to)
                .containsExactly(
                        RequestStatus.REGISTERED,
                        RequestStatus.IN_PROGRESS,
                        RequestStatus.DECIDED,
                        RequestStatus.ANSWER_PRINTED,
                        RequestStatus.DELIVERED);
        assertThat(trail.page(AuditTrail.Filter.about(patient.value()), 0, 100))
                .extracting(AuditTrail.Entry::action)
                .contains(
                        Action.REQUEST_TAKEN,
                        Action.REQUEST_DECIDED,
                        Action.ANSWER_PRINTED,
                        Action.ANSWER_DELIVERED,
                        Action.DOSSIER_GATHERED);
    }

    @Test
    void opensWhatItSealed() {
        var request = cases.find(drafted().id()).orElseThrow();

        assertThat(request.wish().text()).isEqualTo("Всички снимки от 2124 г.");
        assertThat(request.applicant().correspondence()).isEqualTo("гр. София");
    }

    @Test
    void printsTheFormFilledFromTheRecordAndTheReceiptOnce() {
        var request = drafted();
        assertThat(papers.form(request).orElseThrow()).startsWith('%', 'P', 'D', 'F');
        assertThat(papers.form(request))
                .as("a second time as a duplicate alone")
                .isEmpty();
        request = made(requests.register(request));

        assertThat(request.incomingNumber()).isPresent();
        assertThat(papers.receipt(request)).isPresent();
        assertThat(papers.receipt(request)).isEmpty();
    }

    @Test
    void startsItsClockOnTheDayTheFormIsHandedIn() {
        var request = drafted();
        clock.advance(Duration.ofDays(3));
        At.desk(Role.RECEPTION);
        request = made(requests.register(request));

        assertThat(request.term().receivedOn()).isEqualTo("2125-03-08");
        assertThat(request.term().due().on()).isEqualTo("2125-04-09");
    }

    @Test
    void isWrittenDownOnceHoweverOftenTheButtonIsPressed() {
        var id = new SubjectRequestId(Uuid7.next(clock.instant()));

        assertThat(requests.draft(id, intake(RequestKind.ACCESS)))
                .isEqualTo(requests.draft(id, intake(RequestKind.ACCESS)));
        assertThat(cases.about(patient)).hasSize(1);
    }

    @Test
    void isTakenByOneDeskOnly() {
        var shown = drafted();
        var first = made(requests.register(shown));

        assertThat(requests.register(shown)).isEqualTo(new Progress.Refused(Refusal.CHANGED_ELSEWHERE));
        assertThat(cases.find(shown.id()).orElseThrow().incomingNumber()).isEqualTo(first.incomingNumber());
    }

    @Test
    void isNotDecidedOnACheckMadeForAConsent() {
        var request = made(requests.register(drafted()));

        assertThat(requests.identify(request, check(CheckPurpose.CONSENT)))
                .isEqualTo(new Progress.Refused(Refusal.NO_IDENTITY_CHECK));
    }

    @Test
    void isHandedOverOnlyOnACheckOfToday() {
        var request = decided();
        At.desk(Role.DPO);
        request = made(answers.print(request));
        At.desk(Role.RECEPTION);
        var yesterdays = check(CheckPurpose.ANSWER);
        clock.advance(Duration.ofDays(1));

        assertThat(answers.deliver(request, new Answers.Handover(yesterdays, true, true)))
                .isEqualTo(new Progress.Refused(Refusal.NO_FRESH_CHECK));
        assertThat(answers.deliver(request, new Answers.Handover(check(CheckPurpose.ANSWER), true, false)))
                .isEqualTo(new Progress.Refused(Refusal.COPIES_NOT_SIGNED));
    }

    @Test
    void isExtendedWithinTheFirstMonthOnly() {
        var request = inProgress();
        At.desk(Role.DPO);
        assertThat(answers.extend(request, wish(" "))).isEqualTo(new Progress.Refused(Refusal.NO_WORDS));
        clock.advance(Duration.ofDays(40));
        assertThat(answers.extend(request, wish("много изследвания")))
                .isEqualTo(new Progress.Refused(Refusal.TOO_LATE));
        clock.set(TestClock.START.plus(Duration.ofDays(20)));

        assertThat(made(answers.extend(request, wish("много изследвания")))
                        .term()
                        .due()
                        .on())
                .isEqualTo("2125-06-05");
    }

    @Test
    void standsStillWhileIdentityIsInDoubt() {
        var request = made(requests.register(drafted()));
        request = made(requests.doubt(request, new Doubt("имената се различават", "явете се лично")));
        clock.advance(Duration.ofDays(4));
        request = made(requests.identify(request, check(CheckPurpose.REQUEST)));

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.term().daysSuspended()).isEqualTo(4);
    }

    @Test
    void gathersWhatIsHeldAndWritesTheAnswerFromIt() {
        var request = inProgress();
        At.desk(Role.DPO);
        var dossier = dossiers.of(request);

        assertThat(dossier.parts())
                .extracting(Dossier.Part::section)
                .contains(
                        "subjectrequest.section.person",
                        "subjectrequest.section.identity",
                        "subjectrequest.section.looks");
        assertThat(dossiers.draft(request, Decision.GRANTED, dossier)).contains("Вяра Тестова Примерна", "# ");
        assertThat(papers.preview(request, "# <b>заглавие</b>")).contains("&lt;b&gt;");
    }

    @Test
    void answersAStrangerThatNothingIsHeld() {
        var id = new SubjectRequestId(Uuid7.next(clock.instant()));
        var stranger = new Applicant("Никой Непознат", ApplicantRole.SUBJECT, "X1234567", "");
        var request = requests.draft(
                id, new Intake(RequestKind.ACCESS, null, stranger, new Wish("", AnswerForm.PAPER, Channel.DESK)));
        request = made(requests.register(request));
        request = made(requests.identify(request, check(new Checked.OfStranger(id.value()), CheckPurpose.REQUEST)));
        At.desk(Role.DPO);
        var dossier = dossiers.of(request);

        assertThat(dossier.isEmpty()).isTrue();
        var answer = dossiers.draft(request, Decision.NO_DATA, dossier);
        assertThat(answer)
                .contains("Никой Непознат, номер, завършващ на 567", "\n- Посещения\n")
                .doesNotContain("X1234567");
        assertThat(made(answers.decide(request, Decision.NO_DATA, answer)).status())
                .isEqualTo(RequestStatus.DECIDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestKind.class,
            names = {"OBJECTION", "CONSENT_WITHDRAWAL", "COMPLAINT", "MEDICAL_RECORD_COPY", "RECTIFICATION"})
    void issuesNoAnswerInWhichAPlaceIsBlank(RequestKind kind) {
        var request = inProgress(kind);
        At.desk(Role.DPO);
        var draft = dossiers.draft(request, Decision.GRANTED, dossiers.of(request));

        assertThat(answers.decide(request, Decision.GRANTED, draft))
                .isEqualTo(new Progress.Refused(Refusal.BLANKS_LEFT));
        assertThat(answers.decide(request, Decision.GRANTED, draft.replace("[\u2026]", "нещо")))
                .isInstanceOf(Progress.Made.class);
    }

    @Test
    void saysWhatIsTheSameForEverybody() {
        var automated = inProgress(RequestKind.AUTOMATED_DECISION);
        var informed = inProgress(RequestKind.INFORMATION);
        At.desk(Role.DPO);

        for (var decision : List.of(Decision.GRANTED, Decision.REFUSED)) {
            assertThat(dossiers.draft(automated, decision, dossiers.of(automated)))
                    .contains("чл. 22", "профилиране");
        }
        assertThat(dossiers.draft(informed, Decision.GRANTED, dossiers.of(informed)))
                .contains("чл. 13 и 14", "10 години")
                .doesNotContain("Вяра");
    }

    @Test
    void opensAnErasureWithWhatTheLawKeeps() {
        var request = inProgress(RequestKind.ERASURE);
        At.desk(Role.DPO);
        var free = dossiers.of(request);
        var exposed = ErasureTest.exposed(LocalDate.of(2124, 6, 1));
        var bound = new Dossier(List.of(
                new Dossier.Part("subjectrequest.section.exposures", List.of(exposed)),
                new Dossier.Part(
                        "subjectrequest.section.credentials", List.of(Entry.of("subjectrequest.record.name", "x")))));

        assertThat(dossiers.propose(request, free)).isEqualTo(Decision.GRANTED);
        assertThat(dossiers.propose(request, new Dossier(List.of()))).isEqualTo(Decision.NO_DATA);
        assertThat(dossiers.propose(request, bound)).isEqualTo(Decision.PARTLY);
        assertThat(dossiers.draft(request, Decision.PARTLY, bound))
                .contains("\n- данните за достъпа", "01.06.2134", "чл. 17, пар. 3, буква „б“");
        assertThat(dossiers.draft(request, Decision.REFUSED, bound))
                .contains("01.06.2134", "чл. 17, пар. 3, буква „б“")
                .doesNotContain("\n- ");
    }

    @Test
    void leavesEachToTheirOwnWork() {
        var request = inProgress();
        assertThatThrownBy(() -> answers.decide(request, Decision.GRANTED, "x"))
                .isInstanceOf(AccessDeniedException.class);
        At.desk(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> cases.find(request.id())).isInstanceOf(AccessDeniedException.class);
        At.desk(Role.DPO);
        assertThatThrownBy(() -> requests.register(request)).isInstanceOf(AccessDeniedException.class);
        At.desk(Role.RECEPTION);
        assertThatThrownBy(() -> requests.close(request, RequestStatus.NOT_IDENTIFIED, "x", NOBODY))
                .isInstanceOf(AccessDeniedException.class);
    }

    static Extending wish(String reason) {
        return new Extending(ExtensionCause.COMPLEXITY, 2, reason);
    }

    SubjectRequest decided() {
        var request = inProgress();
        At.desk(Role.DPO);
        var text = dossiers.draft(request, Decision.GRANTED, dossiers.of(request));
        return made(answers.decide(request, Decision.GRANTED, text));
    }

    SubjectRequest inProgress() {
        return inProgress(RequestKind.ACCESS);
    }

    SubjectRequest inProgress(RequestKind kind) {
        var draft = requests.draft(new SubjectRequestId(Uuid7.next(clock.instant())), intake(kind));
        var request = made(requests.register(draft));
        return made(requests.identify(request, check(CheckPurpose.REQUEST)));
    }

    SubjectRequest drafted() {
        return requests.draft(new SubjectRequestId(Uuid7.next(clock.instant())), intake(RequestKind.ACCESS));
    }

    Intake intake(RequestKind kind) {
        return new Intake(
                kind,
                patient,
                new Applicant("Вяра Тестова Примерна", ApplicantRole.SUBJECT, "", "гр. София"),
                new Wish("Всички снимки от 2124 г.", AnswerForm.PAPER, Channel.DESK));
    }

    IdentityCheckId check(CheckPurpose purpose) {
        return check(new Checked.OfPatient(patient), purpose);
    }

    IdentityCheckId check(Checked about, CheckPurpose purpose) {
        return ((Checking.Shown) checks.record(about, TestLooks.good(), Set.of(purpose)))
                .checks()
                .get(purpose);
    }

    static SubjectRequest made(Progress progress) {
        assertThat(progress).isInstanceOf(Progress.Made.class);
        return ((Progress.Made) progress).request();
    }
}
