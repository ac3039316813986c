package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ERASURE;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST;

import bg.registratura.people.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads requests; what changes them is written by {@link StepRepository}. */
@Repository
class RequestRepository {

    /** A list of cases opens nothing that is sealed. */
    private static final String UNREAD = "";

    private final DSLContext dsl;
    private final Sealed sealed;

    RequestRepository(DSLContext dsl, Sealed sealed) {
        this.dsl = dsl;
        this.sealed = sealed;
    }

    Optional<SubjectRequest> find(SubjectRequestId id) {
        return dsl.selectFrom(SUBJECT_REQUEST)
                .where(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(id))
                .fetchOptional(this::request);
    }

    /** Finds a request and holds its row, so that two desks take its steps one after the other. */
    Optional<SubjectRequest> lock(SubjectRequestId id) {
        return dsl.selectFrom(SUBJECT_REQUEST)
                .where(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(id))
                .forUpdate()
                .fetchOptional(this::request);
    }

    /** Requests in these states, those due first on top. */
    List<CaseLine> list(List<RequestStatus> states) {
        return lines(SUBJECT_REQUEST.STATUS.in(states));
    }

    /** Requests about one person, whatever became of them. */
    List<CaseLine> about(PatientId patient) {
        return lines(isOf(SUBJECT_REQUEST.PATIENT_ID, patient));
    }

    private List<CaseLine> lines(Condition condition) {
        return dsl.selectFrom(SUBJECT_REQUEST)
                .where(condition)
                .orderBy(
                        DSL.coalesce(SUBJECT_REQUEST.EXTENDED_UNTIL_ON, SUBJECT_REQUEST.DUE_ON),
                        SUBJECT_REQUEST.SUBJECT_REQUEST_ID)
                .fetch(row -> new CaseLine(
                        row.get(SUBJECT_REQUEST.SUBJECT_REQUEST_ID),
                        row.get(SUBJECT_REQUEST.KIND),
                        row.get(SUBJECT_REQUEST.STATUS),
                        row.get(SUBJECT_REQUEST.PATIENT_ID),
                        row.get(SUBJECT_REQUEST.APPLICANT_NAME),
                        row.get(SUBJECT_REQUEST.INCOMING_NUMBER),
                        term(row, UNREAD),
                        row.get(SUBJECT_REQUEST.TAKEN_PLACE)));
    }

    private SubjectRequest request(Record row) {
        var id = row.get(SUBJECT_REQUEST.SUBJECT_REQUEST_ID);
        var closing = row.get(SUBJECT_REQUEST.CLOSED_REASON_SEALED);
        return new SubjectRequest(
                id,
                row.get(SUBJECT_REQUEST.KIND),
                row.get(SUBJECT_REQUEST.STATUS),
                row.get(SUBJECT_REQUEST.PATIENT_ID),
                new Applicant(
                        row.get(SUBJECT_REQUEST.APPLICANT_NAME),
                        row.get(SUBJECT_REQUEST.APPLICANT_ROLE),
                        sealed.open(id, "applicant_number", row.get(SUBJECT_REQUEST.APPLICANT_NUMBER_SEALED)),
                        sealed.open(id, "correspondence", row.get(SUBJECT_REQUEST.CORRESPONDENCE_SEALED))),
                new Wish(
                        sealed.open(id, "wish", row.get(SUBJECT_REQUEST.WISH_SEALED)),
                        row.get(SUBJECT_REQUEST.ANSWER_FORM),
                        row.get(SUBJECT_REQUEST.CHANNEL)),
                term(row, sealed.open(id, "extension_reason", row.get(SUBJECT_REQUEST.EXTENSION_REASON_SEALED))),
                row.get(SUBJECT_REQUEST.INCOMING_NUMBER),
                row.get(SUBJECT_REQUEST.RECEIPT_DOCUMENT_ID),
                row.get(SUBJECT_REQUEST.IDENTITY_CHECK_ID),
                ruling(row),
                paper(row),
                row.get(SUBJECT_REQUEST.DELIVERED_AT),
                closing == null ? null : sealed.open(id, "closed_reason", closing),
                erasedAt(id),
                row.get(SUBJECT_REQUEST.VERSION));
    }

    private @Nullable Instant erasedAt(SubjectRequestId id) {
        return dsl.select(ERASURE.ERASED_AT)
                .from(ERASURE)
                .where(ERASURE.SUBJECT_REQUEST_ID.eq(id))
                .fetchOne(ERASURE.ERASED_AT);
    }

    private static Term term(Record row, String reason) {
        return new Term(
                row.get(SUBJECT_REQUEST.RECEIVED_ON),
                new Deadline(row.get(SUBJECT_REQUEST.DUE_ON), row.get(SUBJECT_REQUEST.DUE_LATEST_ON)),
                row.get(SUBJECT_REQUEST.SUSPENDED_ON),
                row.get(SUBJECT_REQUEST.DAYS_SUSPENDED),
                extension(row, reason));
    }

    private static @Nullable Extension extension(Record row, String reason) {
        var told = row.get(SUBJECT_REQUEST.EXTENDED_ON);
        return told == null
                ? null
                : new Extension(
                        told,
                        new Deadline(
                                row.get(SUBJECT_REQUEST.EXTENDED_UNTIL_ON),
                                row.get(SUBJECT_REQUEST.EXTENDED_LATEST_ON)),
                        extending(row, reason));
    }

    /** An extension from before causes and months were kept was for the complexity, and the whole. */
    private static Extending extending(Record row, String reason) {
        var cause = row.get(SUBJECT_REQUEST.EXTENSION_CAUSE);
        var months = row.get(SUBJECT_REQUEST.EXTENSION_MONTHS);
        return new Extending(
                cause == null ? ExtensionCause.COMPLEXITY : cause, months == null ? Extending.MOST : months, reason);
    }

    private @Nullable Ruling ruling(Record row) {
        var decision = row.get(SUBJECT_REQUEST.DECISION);
        return decision == null
                ? null
                : new Ruling(
                        decision,
                        sealed.open(
                                row.get(SUBJECT_REQUEST.SUBJECT_REQUEST_ID),
                                "answer",
                                row.get(SUBJECT_REQUEST.ANSWER_SEALED)),
                        row.get(SUBJECT_REQUEST.DECIDED_AT));
    }

    private static @Nullable AnswerPaper paper(Record row) {
        var document = row.get(SUBJECT_REQUEST.ANSWER_DOCUMENT_ID);
        return document == null
                ? null
                : new AnswerPaper(
                        document, row.get(SUBJECT_REQUEST.OUTGOING_NUMBER), row.get(SUBJECT_REQUEST.SHELF_PLACE));
    }
}
