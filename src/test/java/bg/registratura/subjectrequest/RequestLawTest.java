package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database itself refuses, whoever asks: plain SQL as the application's user. */
@DatabaseTest
class RequestLawTest {

    static final String CAUSE = "extension_cause = 'NUMBER', extension_months = 2";
    static final String EXTENDED = "extended_on = '2125-03-20', extended_until_on = '2125-06-05', "
            + "extended_latest_on = '2125-06-05', extension_reason_sealed = 'x', ";

    @Autowired
    JdbcTemplate sql;

    final UUID patient = UUID.randomUUID();
    final UUID request = UUID.randomUUID();
    final UUID clerk = UUID.randomUUID();

    @BeforeEach
    void aRegisteredRequest() {
        patient(patient);
        draft(request, patient);
        sql.update(
                "update subject_request set status = 'IN_PROGRESS', incoming_number = ?, receipt_document_id = ? "
                        + "where subject_request_id = ?",
                request.toString().substring(0, 30),
                UUID.randomUUID(),
                request);
    }

    @Test
    void aRequestBeginsAsADraft() {
        refused(
                () -> sql.update(
                        "insert into subject_request (subject_request_id, kind, status, applicant_name, applicant_role, "
                                + "correspondence_sealed, channel, wish_sealed, answer_form, received_on, due_on, due_latest_on, "
                                + "drafted_at, drafted_by) values (?, 'ACCESS', 'DELIVERED', 'x', 'SUBJECT', '', 'DESK', '', "
                                + "'PAPER', '2125-03-05', '2125-04-05', '2125-04-05', '2125-03-05', ?)",
                        UUID.randomUUID(),
                        clerk),
                "a request begins as a draft");
    }

    @Test
    void nothingIsDecidedWithoutAnIdentityCheck() {
        refused(() -> decide(null), "no decision without an identity check");
    }

    @Test
    void nothingIsDecidedOnACheckMadeForSomethingElse() {
        refused(() -> decide(check(patient, "CREDENTIAL", "2125-03-05")), "made for a request");
    }

    @Test
    void nothingIsDecidedOnACheckOfSomebodyElse() {
        var other = UUID.randomUUID();
        patient(other);

        refused(() -> decide(check(other, "REQUEST", "2125-03-05")), "made for a request");
    }

    @Test
    void nothingIsDecidedOnACheckThatShowedNobody() {
        refused(() -> decide(check(patient, "REQUEST", "2125-03-05", false)), "made for a request");
    }

    @Test
    void aStrangerIsDecidedOnTheirOwnCheck() {
        var stranger = UUID.randomUUID();
        draft(stranger, null);
        var check = UUID.randomUUID();
        sql.update(
                "insert into identity_check (identity_check_id, stranger_id, purpose, document_type, issuing_country, "
                        + "number_tail, validity, names_match, number_match, checked_on, checked_at, checked_by) values "
                        + "(?, ?, 'REQUEST', 'PASSPORT', 'UTO', '891', 'VALID', true, true, '2125-03-05', '2125-03-05', ?)",
                check,
                stranger,
                clerk);

        assertThatCode(() -> decide(stranger, check)).doesNotThrowAnyException();
    }

    @Test
    void anAnswerIsHandedOverCheckedAndSigned() {
        printed();

        assertThatCode(() -> deliver(check(patient, "ANSWER", "2125-03-20"), true, true))
                .doesNotThrowAnyException();
    }

    @Test
    void noAnswerIsHandedOverWithoutACheck() {
        printed();

        refused(() -> deliver(null, true, true), "no answer is handed over without an identity check");
    }

    @Test
    void noAnswerIsHandedOverOnTheCheckMadeForTheRequest() {
        printed();

        refused(() -> deliver(check(patient, "REQUEST", "2125-03-20"), true, true), "an identity check of that day");
    }

    @Test
    void noAnswerIsHandedOverOnTheCheckOfAnotherDay() {
        printed();

        refused(() -> deliver(check(patient, "ANSWER", "2125-03-19"), true, true), "an identity check of that day");
    }

    @Test
    void noAnswerIsHandedOverWithOneCopyUnsigned() {
        printed();

        refused(
                () -> deliver(check(patient, "ANSWER", "2125-03-20"), true, false),
                "subject_request_is_delivered_checked_and_signed");
        refused(
                () -> deliver(check(patient, "ANSWER", "2125-03-20"), false, true),
                "subject_request_is_delivered_checked_and_signed");
    }

    @Test
    void noAnswerIsHandedOverOnTheCheckOfSomebodyElse() {
        printed();
        var other = UUID.randomUUID();
        patient(other);

        refused(() -> deliver(check(other, "ANSWER", "2125-03-20"), true, true), "an identity check of that day");
    }

    @Test
    void noAnswerIsHandedOverOnACheckThatShowedNobody() {
        printed();

        refused(
                () -> deliver(check(patient, "ANSWER", "2125-03-20", false), true, true),
                "an identity check of that day");
    }

    @Test
    void noAnswerIsHandedOverThatWasNotPrinted() {
        decide(check(patient, "REQUEST", "2125-03-05"));

        refused(() -> deliver(check(patient, "ANSWER", "2125-03-20"), true, true), "subject_request_");
    }

    @Test
    void aPrintedAnswerNeverChanges() {
        printed();

        refused(() -> set("answer_sealed = 'another'"), "a printed answer never changes");
    }

    @Test
    void aRegisteredRequestKeepsItsDayAndItsWords() {
        refused(() -> set("received_on = '2125-03-01'"), "keeps its number, its day and its words");
        refused(() -> set("wish_sealed = 'another'"), "keeps its number, its day and its words");
    }

    @Test
    void aClosedRequestNeverChanges() {
        printed();
        deliver(check(patient, "ANSWER", "2125-03-20"), true, true);

        refused(() -> set("status = 'IN_PROGRESS'"), "a closed request never changes");
    }

    @Test
    void anExtensionHasAReasonAndIsToldInTime() {
        letter("EXTENSION", 0, null);
        refused(() -> set("extended_on = '2125-03-20', " + CAUSE), "subject_request_is_extended_with_a_reason");
        refused(
                () -> set("extended_on = '2125-05-20', extended_until_on = '2125-06-05', "
                        + "extended_latest_on = '2125-06-05', extension_reason_sealed = 'x', " + CAUSE),
                "subject_request_is_extended_in_its_first_month");
    }

    @Test
    void nothingIsExtendedWithoutItsLetterAndItsCause() {
        refused(() -> set("version = 1, " + EXTENDED + CAUSE), "no extension without its letter");
        letter("IDENTITY", 1, null);
        refused(() -> set("version = 1, " + EXTENDED + CAUSE), "no extension without its letter");
        letter("EXTENSION", 1, null);
        refused(
                () -> set("version = 1, " + EXTENDED + "extension_cause = 'NUMBER'"),
                "no extension without its letter");

        assertThatCode(() -> set("version = 1, " + EXTENDED + CAUSE)).doesNotThrowAnyException();
    }

    @Test
    void theClockStandsOnlyWhenThePersonWasAskedInWriting() {
        letter("IDENTITY", 0, null);
        refused(() -> set("version = 1, suspended_on = '2125-03-08'"), "asked in writing");
        letter("IDENTITY", 1, null);

        assertThatCode(() -> set("version = 1, suspended_on = '2125-03-08'")).doesNotThrowAnyException();
    }

    @Test
    void nobodyIsGivenUpWhoWasNotRemindedAndWaitedFor() {
        printed();
        refused(() -> end("UNCLAIMED", UUID.randomUUID()), "who was not reminded");
        var letter = letter("WAITING", 3, "'2125-04-19'");
        refused(() -> end("UNCLAIMED", UUID.randomUUID()), "who was not reminded");
        tell(letter);
        refused(() -> end("UNCLAIMED", UUID.randomUUID(), "2125-04-19 12:00"), "who was not reminded");

        assertThatCode(() -> end("UNCLAIMED", UUID.randomUUID(), "2125-04-20 12:00"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasHandedInEndsWithoutAnAnswerByTwo() {
        refused(() -> end("WITHDRAWN", null), "by two persons");
        refused(() -> end("WITHDRAWN", clerk), "by two persons");

        assertThatCode(() -> end("WITHDRAWN", UUID.randomUUID())).doesNotThrowAnyException();
    }

    @Test
    void aDraftNobodySignedEndsByOne() {
        var draft = UUID.randomUUID();
        draft(draft, patient);

        assertThatCode(() -> sql.update(
                        "update subject_request set status = 'WITHDRAWN', closed_at = '2125-03-20 09:00', closed_by = ?, "
                                + "closed_reason_sealed = 'x' where subject_request_id = ?",
                        clerk,
                        draft))
                .doesNotThrowAnyException();
    }

    @Test
    void aLetterIsToldOnceAndNotBeforeItWasWritten() {
        var letter = letter("IDENTITY", 1, null);
        refused(
                () -> sql.update(
                        "update request_letter set told_on = '2125-03-07', told_way = 'POST', told_at = '2125-03-20', "
                                + "told_by = ? where document_id = ?",
                        clerk,
                        letter),
                "request_letter_is_told_after_it_was_written");
        tell(letter);

        refused(() -> tell(letter), "a letter is told once");
        refused(() -> sql.update("update request_letter set kind = 'WAITING'"), "denied");
        refused(() -> sql.update("delete from request_letter"), "denied");
    }

    @Test
    void twoAnswersNeverLieInOnePlace() {
        printed();
        var place = 100_000 + (int) (Math.abs(request.getLeastSignificantBits()) % 1_000_000);
        set("shelf_place = " + place);
        refused(() -> set("shelf_place = 1"), "an answer lies where it was put");
        var first = request;
        var other = new RequestLawTest();
        other.sql = sql;
        other.aRegisteredRequest();
        other.printed();
        refused(() -> other.set("shelf_place = " + place), "subject_request_lies_in_a_place_of_its_own");
        assertThat(first).isNotEqualTo(other.request);
        deliver(check(patient, "ANSWER", "2125-03-20"), true, true);

        assertThatCode(() -> other.set("shelf_place = " + place)).doesNotThrowAnyException();
    }

    UUID letter(String kind, int step, String collectBy) {
        var document = UUID.randomUUID();
        sql.update(
                "insert into document (document_id, register, in_year, number, numbered_on, template, template_hash, "
                        + "language, copies, content_hash, content_sealed, issued_by, issued_at) values "
                        + "(?, 'OUTGOING', 2126, (select coalesce(max(d.number), 0) + 1 from document d), '2126-01-01', 'x', "
                        + "repeat('x', 32), 'bg', 2, random_bytes(32), 'x', ?, '2125-03-08')",
                document,
                clerk);
        sql.update(
                "insert into request_letter (document_id, subject_request_id, kind, step, collect_by, written_at, "
                        + "written_by) values (?, ?, ?, ?, " + collectBy + ", '2125-03-08', ?)",
                document,
                request,
                kind,
                step,
                clerk);
        return document;
    }

    void tell(UUID letter) {
        sql.update(
                "update request_letter set told_on = '2125-03-20', told_way = 'POST', told_at = '2125-03-20', "
                        + "told_by = ? where document_id = ?",
                clerk,
                letter);
    }

    void end(String as, UUID beside) {
        end(as, beside, "2125-03-20 09:00");
    }

    void end(String as, UUID beside, String at) {
        sql.update(
                "update subject_request set status = ?, closed_at = ?, closed_by = ?, closed_beside = ?, "
                        + "closed_reason_sealed = 'x' where subject_request_id = ?",
                as,
                at,
                clerk,
                beside,
                request);
    }

    @Test
    void theApplicationCannotDeleteARequestNorRewriteItsHistory() {
        refused(() -> sql.update("delete from subject_request"), "denied");
        refused(() -> sql.update("update subject_request_event set note_sealed = ''"), "denied");
        refused(() -> sql.update("delete from subject_request_event"), "denied");
    }

    void printed() {
        decide(check(patient, "REQUEST", "2125-03-05"));
        sql.update(
                "update subject_request set status = 'ANSWER_PRINTED', answer_document_id = ?, outgoing_number = ? "
                        + "where subject_request_id = ?",
                UUID.randomUUID(),
                request.toString().substring(0, 30),
                request);
    }

    void decide(UUID check) {
        decide(request, check);
    }

    void decide(UUID which, UUID check) {
        sql.update(
                "update subject_request set status = if(incoming_number is null, 'DRAFT', 'DECIDED'), "
                        + "identity_check_id = ?, decision = 'GRANTED', answer_sealed = 'x', "
                        + "decided_at = '2125-03-06', decided_by = ? where subject_request_id = ?",
                check,
                clerk,
                which);
    }

    void deliver(UUID check, boolean one, boolean two) {
        sql.update(
                "update subject_request set status = 'DELIVERED', answer_check_id = ?, applicant_copy_signed = ?, "
                        + "laboratory_copy_signed = ?, delivered_on = '2125-03-20', delivered_at = '2125-03-20 09:00', "
                        + "delivered_by = ?, closed_at = '2125-03-20 09:00', closed_by = ? where subject_request_id = ?",
                check,
                one,
                two,
                clerk,
                clerk,
                request);
    }

    void set(String assignment) {
        sql.update("update subject_request set " + assignment + " where subject_request_id = ?", request);
    }

    UUID check(UUID whose, String purpose, String day) {
        return check(whose, purpose, day, true);
    }

    UUID check(UUID whose, String purpose, String day, boolean matches) {
        var check = UUID.randomUUID();
        sql.update(
                "insert into identity_check (identity_check_id, patient_id, purpose, document_type, issuing_country, "
                        + "number_tail, validity, names_match, number_match, checked_on, checked_at, checked_by) values "
                        + "(?, ?, ?, 'PASSPORT', 'UTO', '891', 'VALID', ?, true, ?, ?, ?)",
                check,
                whose,
                purpose,
                matches,
                day,
                day,
                clerk);
        return check;
    }

    void draft(UUID id, UUID about) {
        sql.update(
                "insert into subject_request (subject_request_id, kind, status, patient_id, applicant_name, applicant_role, "
                        + "correspondence_sealed, channel, wish_sealed, answer_form, received_on, due_on, due_latest_on, "
                        + "drafted_at, drafted_by) values (?, 'ACCESS', 'DRAFT', ?, 'x', 'SUBJECT', '', 'DESK', '', 'PAPER', "
                        + "'2125-03-05', '2125-04-05', '2125-04-05', '2125-03-05', ?)",
                id,
                about,
                clerk);
    }

    void patient(UUID id) {
        sql.update(
                "insert into patient (patient_id, client_number, given_name, birth_date, sex, identifier_kind, "
                        + "registered_at, registered_by) values (?, next value for client_number, 'x', '2080-01-01', "
                        + "'FEMALE', 'NONE', '2125-03-05', ?)",
                id,
                clerk);
        assertThat(id).isNotNull();
    }

    static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).rootCause().hasMessageContaining(why);
    }
}
