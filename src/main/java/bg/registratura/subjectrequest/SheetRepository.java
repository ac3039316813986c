package bg.registratura.subjectrequest;

import static bg.registratura.schema.Tables.SUBJECT_REQUEST;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST_EVENT;

import bg.registratura.document.DocumentId;
import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.AwaitingPaper;
import bg.registratura.schema.AwaitedSheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** What is signed of a request: its form when it is handed in, and the laboratory's copy of the answer. */
@Repository("requestSheetRepository")
class SheetRepository implements AwaitingPaper {

    private static final Table<?> HANDED_IN = SUBJECT_REQUEST
            .join(SUBJECT_REQUEST_EVENT)
            .on(SUBJECT_REQUEST_EVENT.SUBJECT_REQUEST_ID.eq(SUBJECT_REQUEST.SUBJECT_REQUEST_ID))
            .and(SUBJECT_REQUEST_EVENT.FROM_STATUS.eq(RequestStatus.DRAFT))
            .and(SUBJECT_REQUEST_EVENT.TO_STATUS.eq(RequestStatus.REGISTERED));

    private final DSLContext dsl;

    SheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The form of a request, held so that two desks issue one. */
    Optional<DocumentId> holdForm(SubjectRequestId id) {
        return dsl.select(SUBJECT_REQUEST.FORM_DOCUMENT_ID)
                .from(SUBJECT_REQUEST)
                .where(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(id))
                .forUpdate()
                .fetchOptional(SUBJECT_REQUEST.FORM_DOCUMENT_ID);
    }

    /** The form of a request, where one was issued. */
    Optional<DocumentId> form(SubjectRequestId id) {
        return dsl.select(SUBJECT_REQUEST.FORM_DOCUMENT_ID)
                .from(SUBJECT_REQUEST)
                .where(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(id))
                .fetchOptional(SUBJECT_REQUEST.FORM_DOCUMENT_ID);
    }

    void formIssued(SubjectRequestId id, DocumentId form) {
        dsl.update(SUBJECT_REQUEST)
                .set(SUBJECT_REQUEST.FORM_DOCUMENT_ID, form)
                .where(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(id))
                .execute();
    }

    @Override
    public List<AwaitedPaper> awaited(int most) {
        return sheets().flatMap(sheet -> sheet.unscanned(dsl, most, AwaitedPaper::new).stream())
                .toList();
    }

    @Override
    public int signedBefore(Instant moment) {
        return sheets().mapToInt(sheet -> sheet.unscannedBefore(dsl, moment)).sum();
    }

    private static Stream<AwaitedSheet> sheets() {
        return Stream.of(
                sheet(
                        "subjectrequest.awaited.FORM",
                        HANDED_IN,
                        SUBJECT_REQUEST.FORM_DOCUMENT_ID,
                        SUBJECT_REQUEST_EVENT.OCCURRED_AT),
                sheet(
                        "subjectrequest.awaited.ANSWER",
                        SUBJECT_REQUEST,
                        SUBJECT_REQUEST.ANSWER_DOCUMENT_ID,
                        SUBJECT_REQUEST.DELIVERED_AT));
    }

    private static AwaitedSheet sheet(String kind, Table<?> from, Field<DocumentId> document, Field<Instant> at) {
        return new AwaitedSheet(
                kind,
                from,
                document,
                SUBJECT_REQUEST.PATIENT_ID,
                SUBJECT_REQUEST.APPLICANT_NAME,
                at,
                SUBJECT_REQUEST.INCOMING_NUMBER.isNotNull().and(at.isNotNull()));
    }
}
