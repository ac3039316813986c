package bg.registratura.subjectrequest;

import static bg.registratura.subjectrequest.SubjectRequestsTest.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.crypto.Uuid7;
import bg.registratura.document.Documents;
import bg.registratura.document.RegisterNumber;
import bg.registratura.document.reading.Glass;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration;
import bg.registratura.people.TestPeople;
import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.PaperScans;
import bg.registratura.scan.PaperStanding;
import bg.registratura.scan.Reception;
import bg.registratura.scan.Reception.Fate;
import bg.registratura.scan.ScanDesk;
import bg.registratura.security.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The form and the laboratory's copy of the answer come back by the scanner and find their case by their bar code. */
@DatabaseTest
class SignedPapersTest {

    private static final int DOTS_PER_INCH = 200;

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    RequestPapers papers;

    @Autowired
    Documents documents;

    @Autowired
    Patients patients;

    @Autowired
    IdentityChecks checks;

    @Autowired
    ScanDesk desk;

    @Autowired
    PaperScans scans;

    @Autowired
    SheetRepository sheets;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;

    @BeforeEach
    void aPatientAtTheDesk() {
        clock.set(TestClock.START);
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
    void aFormIsAwaitedFromTheDayItIsHandedInUntilItsScanIsHere() throws IOException {
        var request = drafted();
        var pdf = papers.form(request).orElseThrow();
        var number = papers.issuedForm(request).orElseThrow().number();
        assertThat(papers.signed(request)).as("nobody handed it in").isEmpty();
        assertThat(awaited()).doesNotContain(number);

        request = made(requests.register(request));
        assertThat(papers.signed(request).values()).containsExactly(number);
        assertThat(awaited()).contains(number);
        assertThat(sheets.signedBefore(clock.instant().plusSeconds(1))).isPositive();

        scan(pdf);
        assertThat(awaited()).doesNotContain(number);
        assertThat(standing(number).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void theLaboratorysCopyOfAnAnswerIsAwaitedOnceItWasHandedOver() throws IOException {
        var request = decided();
        At.desk(Role.DPO);
        request = made(answers.print(request));
        var both = papers.answer(request).orElseThrow();
        var number = documents
                .find(request.answerPaper().orElseThrow().document())
                .orElseThrow()
                .number();
        assertThat(number.code()).startsWith("OUT-");
        At.desk(Role.RECEPTION);
        assertThat(awaited()).as("it waits on the shelf").doesNotContain(number);

        request = made(answers.deliver(request, new Answers.Handover(check(CheckPurpose.ANSWER), true, true)));
        assertThat(papers.signed(request).values()).containsExactly(number);
        assertThat(awaited()).contains(number);

        var copy = sides(both);
        copy = copy.subList(copy.size() / 2, copy.size());
        if (copy.size() > 1) {
            give(Glass.tiff(copy.subList(0, 1)));
            assertThat(awaited()).as("a side is lacking").contains(number);
        }
        give(Glass.tiff(copy));
        assertThat(standing(number).orElseThrow().isWhole()).isTrue();
        assertThat(awaited()).doesNotContain(number);
    }

    @Test
    void aFormIsIssuedOnceAndOnlyWhileItIsADraft() {
        var request = drafted();
        papers.form(request);
        var form = papers.issuedForm(request).orElseThrow();
        assertThat(papers.form(request)).isEmpty();
        assertThat(papers.issuedForm(request).orElseThrow().id()).isEqualTo(form.id());

        var registered = made(requests.register(drafted()));
        assertThatThrownBy(() -> papers.form(registered)).isInstanceOf(DataAccessException.class);
        assertThat(papers.issuedForm(registered)).isEmpty();
        assertThatThrownBy(() -> sql.update(
                        "update subject_request set form_document_id = null where subject_request_id = ?",
                        request.id().value().toString()))
                .hasMessageContaining("issued once");
    }

    @Test
    void aFormOfAnotherPersonIsRefused() {
        var request = drafted();
        papers.form(request);
        var foreign = papers.issuedForm(request).orElseThrow();
        aPatientAtTheDesk();
        var other = drafted();

        assertThatThrownBy(() -> sql.update(
                        "update subject_request set form_document_id = ? where subject_request_id = ?",
                        foreign.id().value().toString(),
                        other.id().value().toString()))
                .isInstanceOf(DataAccessException.class);
    }

    void scan(byte[] pdf) throws IOException {
        give(Glass.tiff(sides(pdf)));
    }

    void give(byte[] file) throws IOException {
        assertThat(((Reception.Taken) desk.upload(new ByteArrayInputStream(file))).sides())
                .allMatch(side -> side.fate() == Fate.MATCHED);
    }

    static List<BufferedImage> sides(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var sides = new ArrayList<BufferedImage>();
            for (int side = 0; side < document.getNumberOfPages(); side++) {
                sides.add(Glass.side(pdf, side, DOTS_PER_INCH));
            }
            return sides;
        }
    }

    Optional<PaperStanding> standing(RegisterNumber number) {
        return Optional.ofNullable(scans.standing(List.of(number)).get(number));
    }

    List<RegisterNumber> awaited() {
        return sheets.awaited(Integer.MAX_VALUE).stream()
                .map(AwaitedPaper::number)
                .toList();
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

    SubjectRequest decided() {
        var request = made(requests.identify(made(requests.register(drafted())), check(CheckPurpose.REQUEST)));
        At.desk(Role.DPO);
        return made(answers.decide(request, Decision.GRANTED, "Данните Ви са изброени по-долу."));
    }

    IdentityCheckId check(CheckPurpose purpose) {
        return ((Checking.Shown) checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(purpose)))
                .checks()
                .get(purpose);
    }
}
