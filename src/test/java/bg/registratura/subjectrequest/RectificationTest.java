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
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.Correction;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Persons;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.Sex;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Article 16: what is asked on the form is corrected with the decision, and never otherwise. */
@DatabaseTest
class RectificationTest {

    static final String CHANGES = "select count(*) from granted_change where subject_request_id = ?";

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Noticed noticed;

    @Autowired
    RequestPapers papers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Patients patients;

    @Autowired
    Persons persons;

    @Autowired
    IdentityChecks checks;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    Particulars recorded;
    PatientId patient;

    @BeforeEach
    void aPatientWrittenDownWrongly() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        recorded = TestPeople.named("Вяра", "Тестова", "Сгрешенова");
        patient = register(recorded);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void standsOnTheFormBeforeAndAfter() throws IOException {
        var request = draft(renamed());

        assertThat(text(papers.form(request).orElseThrow()))
                .contains("Записано: Сгрешенова", "Да стане: Вярнова", "Да стане: 0888 000 111");
    }

    @Test
    void isDoneWithTheDecisionAndKeepsWhatStoodThere() {
        var request = inProgress(renamed());
        At.desk(Role.DPO);
        var seen = rectifications.open(request).orElseThrow();
        var draft = rectifications
                .draft(Decision.GRANTED, seen, all(seen), dossiers.of(request))
                .orElseThrow();
        assertThat(draft).contains("Фамилно име: беше „Сгрешенова“; стана „Вярнова“");

        var decided = made(answers.rectify(request, Decision.GRANTED, draft, seen, all(seen)));

        assertThat(decided.status()).isEqualTo(RequestStatus.DECIDED);
        assertThat(papers.preview(decided, draft))
                .as("addressed to the name they bear now")
                .contains("<strong>Вяра Тестова Вярнова</strong>", "госпожо Вярнова");
        var now = patients.find(patient).orElseThrow();
        assertThat(now.name().family()).isEqualTo("Вярнова");
        assertThat(now.phone()).isEqualTo(new PhoneNumber("+359888000111"));
        assertThat(patients.showIdentifier(patient)).isEqualTo(recorded.identifier());
        assertThat(persons.former(patient)).singleElement().satisfies(former -> {
            assertThat(former.name().family()).isEqualTo("Сгрешенова");
            assertThat(former.reason()).contains(request.incomingNumber().orElseThrow());
        });
        assertThat(rectifications.asked(decided))
                .allSatisfy(asked -> assertThat(asked.correctedAt()).isPresent());
        assertThat(noticed.of(decided))
                .as("what recipients are told: nobody outside was ever given the telephone")
                .containsExactly("Фамилно име: беше „Сгрешенова“; стана „Вярнова“");
        assertThat(sql.queryForObject(CHANGES, Integer.class, decided.id().value()))
                .isOne();
        assertThat(actions()).contains(Action.PATIENT_CORRECTED, Action.REQUEST_DECIDED);
    }

    @Test
    void ofAPartLeavesTheRestAsItWas() {
        var request = inProgress(renamed());
        At.desk(Role.DPO);
        var seen = rectifications.open(request).orElseThrow();

        made(answers.rectify(request, Decision.PARTLY, "Само телефона.", seen, Set.of(Particular.PHONE)));

        var now = patients.find(patient).orElseThrow();
        assertThat(now.name().family()).isEqualTo("Сгрешенова");
        assertThat(sql.queryForObject(CHANGES, Integer.class, request.id().value()))
                .as("no recipient ever had the telephone")
                .isZero();
        assertThat(now.phone()).isEqualTo(new PhoneNumber("+359888000111"));
    }

    @Test
    void thatIsRefusedChangesNothing() {
        var request = inProgress(renamed());
        At.desk(Role.DPO);
        var seen = rectifications.open(request).orElseThrow();

        made(answers.rectify(request, Decision.REFUSED, "Не.", seen, Set.of()));

        assertThat(patients.find(patient).orElseThrow().version()).isEqualTo(seen.version());
        assertThat(persons.former(patient)).isEmpty();
    }

    @Test
    void isNeverDecidedByWordsAlone() {
        var request = inProgress(renamed());
        At.desk(Role.DPO);

        assertThat(answers.decide(request, Decision.GRANTED, "Готово."))
                .isEqualTo(new Progress.Refused(Refusal.OTHER_CHANGES));
        assertThat(answers.rectify(
                        request,
                        Decision.GRANTED,
                        "Готово.",
                        rectifications.open(request).orElseThrow(),
                        Set.of(Particular.PHONE)))
                .isEqualTo(new Progress.Refused(Refusal.OTHER_CHANGES));
        assertThat(persons.former(patient)).isEmpty();
    }

    @Test
    void ofARecordThatChangedMeanwhileIsLookedAtAgain() {
        var request = inProgress(renamed());
        At.desk(Role.DPO);
        var seen = rectifications.open(request).orElseThrow();
        At.desk(Role.RECEPTION);
        assertThat(patients.correct(patient, seen.version(), family("Другова"), "по лична карта"))
                .isInstanceOf(Correction.Corrected.class);
        At.desk(Role.DPO);

        assertThat(answers.rectify(request, Decision.GRANTED, "Готово.", seen, all(seen)))
                .isEqualTo(new Progress.Refused(Refusal.RECORD_CHANGED));
        assertThat(patients.find(patient).orElseThrow().name().family()).isEqualTo("Другова");

        var again = rectifications.open(request).orElseThrow();
        assertThat(again.asked().getFirst().otherwise()).contains("Другова");
        made(answers.rectify(request, Decision.GRANTED, "Готово.", again, all(again)));
        assertThat(patients.find(patient).orElseThrow().name().family()).isEqualTo("Вярнова");
    }

    @Test
    void thatTheDeskMadeAlreadyIsNotWrittenTwice() {
        var after = renamed();
        var request = inProgress(after);
        assertThat(patients.correct(
                        patient, patients.find(patient).orElseThrow().version(), after, "по лична карта"))
                .isInstanceOf(Correction.Corrected.class);
        At.desk(Role.DPO);
        var seen = rectifications.open(request).orElseThrow();

        made(answers.rectify(request, Decision.GRANTED, "Готово.", seen, all(seen)));

        assertThat(persons.former(patient)).hasSize(1);
    }

    @Test
    void toANumberOfAnotherRecordSaysSo() {
        var another = TestPeople.somebody();
        register(another);
        var request = inProgress(numbered(another.identifier()));
        At.desk(Role.DPO);
        var seen = rectifications.open(request).orElseThrow();

        assertThat(answers.rectify(request, Decision.GRANTED, "Готово.", seen, all(seen)))
                .isEqualTo(new Progress.Refused(Refusal.NUMBER_TAKEN));
        assertThat(patients.showIdentifier(patient)).isEqualTo(recorded.identifier());
    }

    @Test
    void ofANumberWithoutItsBirthDateSaysSo() {
        var egn = TestPeople.withEgn(TestPeople.egn());
        var request = inProgress(
                new Particulars(recorded.name(), egn.birthDate(), recorded.sex(), egn.identifier(), null, null));
        At.desk(Role.DPO);
        var seen = rectifications.open(request).orElseThrow();

        assertThat(answers.rectify(request, Decision.PARTLY, "Само номера.", seen, Set.of(Particular.IDENTIFIER)))
                .isEqualTo(new Progress.Refused(Refusal.NUMBER_CONTRADICTS));
        made(answers.rectify(request, Decision.GRANTED, "Готово.", seen, all(seen)));
        assertThat(patients.showIdentifier(patient).kind()).isEqualTo(IdentifierKind.EGN);
    }

    @Test
    void showsANumberWholeToTheOfficerAloneAndWritesThatDown() {
        var request = inProgress(numbered(TestPeople.somebody().identifier()));
        assertThat(rectifications.asked(request).getFirst().change().after()).contains("•");
        assertThat(actions()).doesNotContain(Action.IDENTIFIER_SHOWN);
        At.desk(Role.DPO);

        assertThat(rectifications
                        .open(request)
                        .orElseThrow()
                        .asked()
                        .getFirst()
                        .change()
                        .after())
                .doesNotContain("•");
        assertThat(actions()).contains(Action.IDENTIFIER_SHOWN);
    }

    @Test
    void isRefusedByTheDatabaseWhereTheDecisionSaysAnother() {
        var request = inProgress(renamed());
        var id = request.id().value();

        refused(
                () -> sql.update(
                        "update subject_request set status = 'DECIDED', decision = 'GRANTED', answer_sealed = 'x', "
                                + "decided_at = now(6), decided_by = ?, version = version + 1 where subject_request_id = ?",
                        id,
                        id),
                "a decision corrects what it grants");
        refused(
                () -> sql.update("update request_particular set after_sealed = 'x' where subject_request_id = ?", id),
                "never changes otherwise|command denied");
        refused(
                () -> sql.update(
                        "update request_particular set corrected_at = now(6), corrected_by = ?, corrected_version = 99 "
                                + "where subject_request_id = ?",
                        id,
                        id),
                "in the record of its person");
        refused(
                () -> sql.update("delete from request_particular where subject_request_id = ?", id),
                "never deleted by itself|command denied");
        refused(
                () -> sql.update(
                        "insert into request_particular (subject_request_id, particular, before_sealed, after_sealed) "
                                + "values (?, 'SEX', 'x', 'x')",
                        id),
                "asked on the form");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).rootCause().hasMessageFindingMatch(why);
    }

    private Particulars renamed() {
        return new Particulars(
                PersonName.of("Вяра", "Тестова", "Вярнова", ""),
                recorded.birthDate(),
                recorded.sex(),
                recorded.identifier(),
                new PhoneNumber("+359888000111"),
                null);
    }

    private Particulars family(String family) {
        return new Particulars(
                PersonName.of("Вяра", "Тестова", family, ""),
                recorded.birthDate(),
                recorded.sex(),
                recorded.identifier(),
                null,
                null);
    }

    private Particulars numbered(Identifier identifier) {
        return new Particulars(recorded.name(), recorded.birthDate(), Sex.FEMALE, identifier, null, null);
    }

    private PatientId register(Particulars particulars) {
        return ((Registered) patients.register(particulars)).id();
    }

    private SubjectRequest draft(Particulars after) {
        return requests.draft(
                new SubjectRequestId(Uuid7.next(clock.instant())),
                new Intake(
                        RequestKind.RECTIFICATION,
                        patient,
                        new Applicant("Вяра Тестова Сгрешенова", ApplicantRole.SUBJECT, "", ""),
                        new Wish("", AnswerForm.PAPER, Channel.DESK),
                        Change.between(recorded, after)));
    }

    private SubjectRequest inProgress(Particulars after) {
        var request = made(requests.register(draft(after)));
        var shown = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.REQUEST));
        return made(requests.identify(request, shown.checks().get(CheckPurpose.REQUEST)));
    }

    private Set<Particular> all(Rectifying seen) {
        return seen.asked().stream().map(asked -> asked.change().particular()).collect(Collectors.toSet());
    }

    private List<Action> actions() {
        return trail.page(AuditTrail.Filter.about(patient.value()), 0, 100).stream()
                .map(AuditTrail.Entry::action)
                .toList();
    }

    private static SubjectRequest made(Progress progress) {
        assertThat(progress).isInstanceOf(Progress.Made.class);
        return ((Progress.Made) progress).request();
    }
}
