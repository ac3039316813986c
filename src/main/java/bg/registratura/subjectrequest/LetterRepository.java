package bg.registratura.subjectrequest;

import static bg.registratura.schema.Tables.REQUEST_LETTER;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST;

import bg.registratura.document.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The letters of requests, each a document, and how they reached their persons. */
@Repository
class LetterRepository {

    private final DSLContext dsl;

    LetterRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Written with a step of its request. */
    void write(DocumentId document, LetterKind kind, Step step, @Nullable LocalDate collectBy) {
        dsl.insertInto(REQUEST_LETTER)
                .set(REQUEST_LETTER.DOCUMENT_ID, document)
                .set(REQUEST_LETTER.SUBJECT_REQUEST_ID, step.request())
                .set(REQUEST_LETTER.KIND, kind)
                .set(REQUEST_LETTER.STEP, step.number())
                .set(REQUEST_LETTER.COLLECT_BY, collectBy)
                .set(REQUEST_LETTER.WRITTEN_AT, step.now())
                .set(REQUEST_LETTER.WRITTEN_BY, step.by())
                .execute();
    }

    /** The oldest first. */
    List<Letter> of(SubjectRequestId request) {
        return dsl.selectFrom(REQUEST_LETTER)
                .where(REQUEST_LETTER.SUBJECT_REQUEST_ID.eq(request))
                .orderBy(REQUEST_LETTER.WRITTEN_AT, REQUEST_LETTER.STEP)
                .fetch(row -> new Letter(
                        row.get(REQUEST_LETTER.DOCUMENT_ID),
                        row.get(REQUEST_LETTER.KIND),
                        row.get(REQUEST_LETTER.WRITTEN_AT),
                        row.get(REQUEST_LETTER.COLLECT_BY),
                        row.get(REQUEST_LETTER.TOLD_ON),
                        row.get(REQUEST_LETTER.TOLD_WAY)));
    }

    /** What reached nobody yet, of cases that go on and of restrictions that will be lifted. */
    List<OwedLetter> owed() {
        return dsl.select()
                .from(REQUEST_LETTER)
                .join(SUBJECT_REQUEST)
                .on(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(REQUEST_LETTER.SUBJECT_REQUEST_ID))
                .where(isOwed())
                .orderBy(REQUEST_LETTER.WRITTEN_AT, REQUEST_LETTER.DOCUMENT_ID)
                .fetch(row -> new OwedLetter(
                        row.get(SUBJECT_REQUEST.SUBJECT_REQUEST_ID),
                        row.get(SUBJECT_REQUEST.INCOMING_NUMBER),
                        row.get(SUBJECT_REQUEST.APPLICANT_NAME),
                        "subjectrequest.letter." + row.get(REQUEST_LETTER.KIND),
                        row.get(REQUEST_LETTER.WRITTEN_AT)));
    }

    int countOwed() {
        return dsl.fetchCount(REQUEST_LETTER
                .join(SUBJECT_REQUEST)
                .on(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(REQUEST_LETTER.SUBJECT_REQUEST_ID))
                .and(isOwed()));
    }

    private static Condition isOwed() {
        return REQUEST_LETTER
                .TOLD_ON
                .isNull()
                .and(SUBJECT_REQUEST.CLOSED_AT.isNull().or(REQUEST_LETTER.KIND.eq(LetterKind.LIFTING)));
    }

    /** Notes how it was told; nothing when somebody was faster. */
    boolean tell(DocumentId document, SubjectRequestId request, LocalDate on, LetterWay way, Instant now, UUID by) {
        return dsl.update(REQUEST_LETTER)
                        .set(REQUEST_LETTER.TOLD_ON, on)
                        .set(REQUEST_LETTER.TOLD_WAY, way)
                        .set(REQUEST_LETTER.TOLD_AT, now)
                        .set(REQUEST_LETTER.TOLD_BY, by)
                        .where(REQUEST_LETTER.DOCUMENT_ID.eq(document))
                        .and(REQUEST_LETTER.SUBJECT_REQUEST_ID.eq(request))
                        .and(REQUEST_LETTER.TOLD_ON.isNull())
                        .execute()
                == 1;
    }
}
