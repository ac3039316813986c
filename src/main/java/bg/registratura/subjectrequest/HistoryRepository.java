package bg.registratura.subjectrequest;

import static bg.registratura.schema.Tables.SUBJECT_REQUEST_EVENT;

import bg.registratura.crypto.Uuid7;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The history of requests; lines are added and never changed. */
@Repository
class HistoryRepository {

    private final DSLContext dsl;
    private final Sealed sealed;

    HistoryRepository(DSLContext dsl, Sealed sealed) {
        this.dsl = dsl;
        this.sealed = sealed;
    }

    void write(Step step) {
        dsl.insertInto(SUBJECT_REQUEST_EVENT)
                .set(SUBJECT_REQUEST_EVENT.SUBJECT_REQUEST_EVENT_ID, Uuid7.next(step.now()))
                .set(SUBJECT_REQUEST_EVENT.SUBJECT_REQUEST_ID, step.request())
                .set(SUBJECT_REQUEST_EVENT.STEP, step.number())
                .set(SUBJECT_REQUEST_EVENT.FROM_STATUS, step.from())
                .set(SUBJECT_REQUEST_EVENT.TO_STATUS, step.to())
                .set(SUBJECT_REQUEST_EVENT.NOTE_SEALED, sealed.seal(step.request(), "event_note", step.note()))
                .set(SUBJECT_REQUEST_EVENT.OCCURRED_AT, step.now())
                .set(SUBJECT_REQUEST_EVENT.ACTOR_ID, step.by())
                .execute();
    }

    List<Happening> of(SubjectRequestId id) {
        return dsl.selectFrom(SUBJECT_REQUEST_EVENT)
                .where(SUBJECT_REQUEST_EVENT.SUBJECT_REQUEST_ID.eq(id))
                .orderBy(SUBJECT_REQUEST_EVENT.STEP)
                .fetch(row -> new Happening(
                        row.get(SUBJECT_REQUEST_EVENT.FROM_STATUS),
                        row.get(SUBJECT_REQUEST_EVENT.TO_STATUS),
                        row.get(SUBJECT_REQUEST_EVENT.OCCURRED_AT),
                        row.get(SUBJECT_REQUEST_EVENT.ACTOR_ID),
                        sealed.open(id, "event_note", row.get(SUBJECT_REQUEST_EVENT.NOTE_SEALED))));
    }
}
