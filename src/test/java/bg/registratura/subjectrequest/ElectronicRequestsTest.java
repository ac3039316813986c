package bg.registratura.subjectrequest;

import static bg.registratura.esignature.TestSignatures.cms;
import static bg.registratura.esignature.TestSignatures.page;
import static bg.registratura.esignature.TestSignatures.pdf;
import static bg.registratura.subjectrequest.RequestLawTest.refused;
import static bg.registratura.subjectrequest.SubjectRequestsTest.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.Outcome;
import bg.registratura.crypto.Uuid7;
import bg.registratura.esignature.Remark;
import bg.registratura.esignature.Standing;
import bg.registratura.esignature.TestIssuer;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration;
import bg.registratura.people.TestPeople;
import bg.registratura.search.Match;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.FileFindings.Signed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What comes with an electronic signature gets its number, its clock and what its signature is worth, and nobody's identity by that. */
@DatabaseTest
class ElectronicRequestsTest {

    private static final TestIssuer ISSUER = new TestIssuer("Образцово доверие");
    private static final byte[] PAGE = page("I ask what is held about me.");

    @Autowired
    ElectronicRequests requests;

    @Autowired
    SignedFiles files;

    @Autowired
    SignedFileRecords records;

    @Autowired
    Cases cases;

    @Autowired
    Patients patients;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final String egn = TestPeople.egn();
    PatientId patient;

    @BeforeEach
    void aPersonOnRecordAndTheLists() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        ISSUER.into(
                Path.of("target", "trusted-lists"),
                TestClock.START.plus(Duration.ofDays(90)),
                ISSUER.revoked(TestClock.START));
        patient = registered(egn);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void aValidOneOfThePersonIsRegisteredByTheDayItCame() {
        var file = signedBy(egn);
        var day = requests.today().minusDays(3);

        assertThat(requests.read(file).people()).extracting(Match::id).containsExactly(patient);
        var request = made(requests.take(id(), of(patient), file, day));

        assertThat(request.status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(request.incomingNumber()).isPresent();
        assertThat(request.receipt()).isPresent();
        assertThat(request.term().receivedOn()).isEqualTo(day);
        var findings = files.findings(request).orElseThrow();
        assertThat(findings.lists()).isEqualTo("BG 7");
        assertThat(findings.speakForThePerson()).isTrue();
        var finding = findings.signatures().getFirst().finding();
        assertThat(finding.standing()).isEqualTo(Standing.VALID);
        assertThat(finding.remarks()).containsExactly(Remark.TIME_CLAIMED);
        assertThat(finding.signatory().number()).contains(egn);
        assertThat(finding.claimedAt()).contains(TestClock.START.minusSeconds(3600));
    }

    @Test
    void evenAValidOneIsNotDecidedBeforeALookIntoADocument() {
        var request = made(requests.take(id(), of(patient), signedBy(egn), requests.today()));

        refused(
                () -> sql.update(
                        "update subject_request set status = 'DECIDED', decision = 'GRANTED', answer_sealed = 'x', "
                                + "decided_at = '2125-03-06', decided_by = ? where subject_request_id = ?",
                        patient.value(),
                        request.id().value()),
                "no decision without an identity check");
    }

    @Test
    void aSignatureOfSomebodyElseDoesNotSpeakForThePerson() {
        var otherEgn = TestPeople.egn();
        var other = registered(otherEgn);
        var file = signedBy(otherEgn);

        assertThat(requests.read(file).people()).extracting(Match::id).containsExactly(other);
        var request = made(requests.take(id(), of(patient), file, requests.today()));

        var findings = files.findings(request).orElseThrow();
        assertThat(findings.signatures()).extracting(Signed::numberMatches).containsExactly(false);
        assertThat(findings.speakForThePerson()).isFalse();
    }

    @Test
    void aSignatureOfNobodyOnRecordIsTheirOwnWhereTheySayItsNumber() {
        var unknown = TestPeople.egn();
        assertThat(requests.read(signedBy(unknown)).people()).isEmpty();

        var request = made(requests.take(id(), of(null, unknown), signedBy(unknown), requests.today()));
        assertThat(files.findings(request).orElseThrow().speakForThePerson()).isTrue();
        var another = made(requests.take(id(), of(null, egn), signedBy(unknown), requests.today()));
        assertThat(files.findings(another).orElseThrow().speakForThePerson()).isFalse();
        var numberless = signed(pdf(PAGE, ISSUER.person("Вяра Примерна", "")));
        assertThat(requests.read(numberless).people()).isEmpty();
        var last = made(requests.take(id(), of(null, ""), numberless, requests.today()));
        assertThat(files.findings(last).orElseThrow().speakForThePerson()).isFalse();
    }

    @Test
    void aBrokenOneIsRegisteredAsItCameAndProvesNothing() {
        var bytes = pdf(PAGE, ISSUER.person("Вяра Примерна", "PNOBG-" + egn));
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 2] ^= 1;

        var request = made(requests.take(id(), of(patient), signed(bytes), requests.today()));

        var findings = files.findings(request).orElseThrow();
        assertThat(findings.speakForThePerson()).isFalse();
        var finding = findings.signatures().getFirst().finding();
        assertThat(finding.standing()).isEqualTo(Standing.INVALID);
        assertThat(finding.remarks()).contains(Remark.BROKEN);
    }

    @Test
    void whatIsNotSignedIsRefusedAndTheRefusalIsOnRecord() {
        var id = id();

        assertThat(requests.take(id, of(patient), signed(PAGE), requests.today()))
                .isEqualTo(new Progress.Refused(Refusal.NOT_SIGNED));
        assertThat(cases.find(id)).isEmpty();
        assertThat(trail.page(AuditTrail.Filter.about(patient.value()), 0, 100)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_TAKEN);
            assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(entry.detail()).isEqualTo("NOT_SIGNED");
        });
    }

    @Test
    void aDayToComeAndADayLongGoneAreRefused() {
        var file = signedBy(egn);

        assertThat(requests.take(id(), of(patient), file, requests.today().plusDays(1)))
                .isEqualTo(new Progress.Refused(Refusal.NOT_THAT_DAY));
        assertThat(requests.take(id(), of(patient), file, requests.earliest().minusDays(1)))
                .isEqualTo(new Progress.Refused(Refusal.NOT_THAT_DAY));
        made(requests.take(id(), of(patient), file, requests.earliest()));
    }

    @Test
    void theSameFileIsEnteredOnceAndASecondPressIsTheSameRequest() {
        var file = signedBy(egn);
        var id = id();
        var first = made(requests.take(id, of(patient), file, requests.today()));

        assertThat(made(requests.take(id, of(patient), file, requests.today())).incomingNumber())
                .isEqualTo(first.incomingNumber());
        assertThat(requests.take(id(), of(patient), file, requests.today()))
                .isEqualTo(new Progress.Refused(Refusal.FILE_ENTERED));
    }

    @Test
    void theOfficerTakesBothFilesToTheByteAndNobodyElseDoes() {
        var file = new SignedFile(cms(PAGE, ISSUER.person("Вяра Примерна", "EGN:" + egn), false), PAGE);
        var request = made(requests.take(id(), of(patient), file, requests.today()));
        assertThat(files.findings(request).orElseThrow().speakForThePerson()).isTrue();
        assertThatThrownBy(() -> files.take(request)).isInstanceOf(AccessDeniedException.class);

        At.desk(Role.DPO);
        var taken = files.take(request).orElseThrow();
        assertThat(taken.bytes()).isEqualTo(file.bytes());
        assertThat(taken.beside()).isEqualTo(PAGE);
        assertThat(trail.page(AuditTrail.Filter.about(patient.value()), 0, 100))
                .extracting(AuditTrail.Entry::action)
                .contains(Action.SIGNED_FILE_TAKEN_OUT);
    }

    @Test
    void theDossierNamesTheKeptFileWhoSignedAndWhatWasFound() {
        var otherEgn = TestPeople.egn();
        var other = registered(otherEgn);
        var file = signedBy(egn);
        var request = made(requests.take(id(), of(patient), file, requests.today()));
        assertThat(requests.read(file).entered()).isTrue();
        assertThat(requests.read(signedBy(egn)).entered()).isFalse();

        assertThat(records.of(patient)).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("subjectrequest.record.signed-file");
            assertThat(entry.values())
                    .contains(
                            requests.today(),
                            request.incomingNumber().orElseThrow(),
                            "PDF",
                            new Entry.Said(List.of(
                                    "subjectrequest.signature.standing.VALID",
                                    "subjectrequest.signature.remark.TIME_CLAIMED")))
                    .asString()
                    .contains("Вяра", "Образцово доверие")
                    .doesNotContain(egn);
        });
        assertThat(records.of(other)).isEmpty();
    }

    @Test
    void theFileLiesSealed() {
        var file = signedBy(egn);
        var request = made(requests.take(id(), of(patient), file, requests.today()));

        var kept = sql.queryForObject(
                "select file_sealed from signed_file where subject_request_id = ?",
                byte[].class,
                request.id().value());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "/ByteRange");
    }

    @Test
    void theDatabaseKeepsTheFileAndWantsItBeforeTheNumber() {
        var request = made(requests.take(id(), of(patient), signedBy(egn), requests.today()))
                .id()
                .value();
        refused(() -> sql.update("update signed_file set lists = 'BG 8'"), "denied");
        refused(() -> sql.update("delete from signed_file"), "denied");
        refused(() -> sql.update("update file_signature set standing = 'VALID'"), "denied");
        refused(() -> sql.update("delete from file_signature"), "denied");
        refused(
                () -> sql.update(
                        "insert into file_signature (subject_request_id, position, level, standing, remarks, "
                                + "signatory_sealed, number_matches) values (?, 2, 'x', 'VALID', '', 'x', true)",
                        request),
                "before the request has its number");
        refused(
                () -> sql.update("update subject_request set channel = 'DESK' where subject_request_id = ?", request),
                "how a request came stays as it was");

        var fileless = Uuid7.next(TestClock.START);
        sql.update(
                "insert into subject_request (subject_request_id, kind, status, applicant_name, applicant_role, "
                        + "correspondence_sealed, channel, wish_sealed, answer_form, received_on, due_on, due_latest_on, "
                        + "drafted_at, drafted_by) values (?, 'ACCESS', 'DRAFT', 'x', 'SUBJECT', '', 'ELECTRONIC', '', "
                        + "'PAPER', '2125-03-05', '2125-04-05', '2125-04-05', '2125-03-05', ?)",
                fileless,
                fileless);
        refused(
                () -> sql.update(
                        "update subject_request set status = 'REGISTERED', incoming_number = ?, receipt_document_id = ? "
                                + "where subject_request_id = ?",
                        fileless.toString().substring(0, 30),
                        fileless,
                        fileless),
                "without the signed file that came");
    }

    private SignedFile signedBy(String number) {
        return signed(pdf(PAGE, ISSUER.person("Вяра Тестова Примерна", "PNOBG-" + number)));
    }

    private static SignedFile signed(byte[] bytes) {
        return new SignedFile(bytes, null);
    }

    private PatientId registered(String number) {
        return ((Registration.Registered) patients.register(TestPeople.withEgn(number))).id();
    }

    private static Intake of(PatientId patient) {
        return of(patient, "");
    }

    private static Intake of(@Nullable PatientId patient, String number) {
        return new Intake(
                RequestKind.ACCESS,
                patient,
                new Applicant("Вяра Тестова Примерна", ApplicantRole.SUBJECT, number, ""),
                new Wish("Какви данни пазите за мен?", AnswerForm.PAPER, Channel.ELECTRONIC));
    }

    private static SubjectRequestId id() {
        return new SubjectRequestId(Uuid7.next(TestClock.START));
    }
}
