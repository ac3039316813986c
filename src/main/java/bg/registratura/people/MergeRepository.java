package bg.registratura.people;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_MERGE;
import static bg.registratura.schema.Tables.PATIENT_MERGE_TURN;
import static bg.registratura.schema.Tables.PATIENT_UNMERGE;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST;
import static bg.registratura.schema.Tables.VISIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of merges: they are added and read, never changed. That the records follow is seen to by the table itself. */
@Repository
class MergeRepository {

    private final DSLContext dsl;

    MergeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Until the transaction ends nobody else merges or unmerges. */
    void takeTurn() {
        dsl.selectFrom(PATIENT_MERGE_TURN).forUpdate().fetch();
    }

    /** Holds a record; false when it is no longer what was seen, or stands for another by now. */
    boolean stands(MergeOrder.Seen seen) {
        return dsl.select(PATIENT.VERSION)
                .from(PATIENT)
                .where(PATIENT.PATIENT_ID.eq(seen.id()))
                .and(PATIENT.KEPT_ID.isNull())
                .and(PATIENT.VERSION.eq(seen.version()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Whether both persons have a national number of the same kind; a number belongs to one record, so they differ. */
    boolean haveTwoNumbers(PatientId one, PatientId other) {
        var others = PATIENT.as("others");
        return dsl.fetchExists(selectOne()
                .from(PATIENT)
                .join(others)
                .on(others.IDENTIFIER_KIND.eq(PATIENT.IDENTIFIER_KIND))
                .where(isOf(PATIENT.PATIENT_ID, one))
                .and(isOf(others.PATIENT_ID, other))
                .and(PATIENT.IDENTIFIER_KIND.in(IdentifierKind.EGN, IdentifierKind.LNCH)));
    }

    void merge(MergeId id, MergeOrder order, Instant now, UUID by) {
        dsl.insertInto(PATIENT_MERGE)
                .set(PATIENT_MERGE.MERGE_ID, id)
                .set(PATIENT_MERGE.KEPT_ID, order.kept().id())
                .set(PATIENT_MERGE.MERGED_ID, order.merged().id())
                .set(PATIENT_MERGE.GROUND, order.ground())
                .set(PATIENT_MERGE.REASON, order.reason())
                .set(PATIENT_MERGE.MERGED_AT, now)
                .set(PATIENT_MERGE.MERGED_BY, by)
                .execute();
    }

    void unmerge(MergeId id, String reason, Instant now, UUID by) {
        dsl.insertInto(PATIENT_UNMERGE)
                .set(PATIENT_UNMERGE.MERGE_ID, id)
                .set(PATIENT_UNMERGE.REASON, reason)
                .set(PATIENT_UNMERGE.UNMERGED_AT, now)
                .set(PATIENT_UNMERGE.UNMERGED_BY, by)
                .execute();
    }

    /** The record that a merge made part of another person, while it stands. */
    Optional<PatientId> standing(MergeId id) {
        return dsl.select(PATIENT_MERGE.MERGED_ID)
                .from(PATIENT_MERGE)
                .where(PATIENT_MERGE.MERGE_ID.eq(id))
                .and(stands())
                .fetchOptional(PATIENT_MERGE.MERGED_ID);
    }

    List<Joined> joined(PatientId person) {
        var into = PATIENT.as("into_record");
        return dsl.select(
                        PATIENT_MERGE.MERGE_ID,
                        PATIENT.PATIENT_ID,
                        PATIENT.CLIENT_NUMBER,
                        row(PATIENT.GIVEN_NAME, PATIENT.PATRONYMIC, PATIENT.FAMILY_NAME, PATIENT.LATIN_NAME)
                                .mapping(PersonName::new),
                        into.CLIENT_NUMBER,
                        PATIENT_MERGE.REASON,
                        PATIENT_MERGE.MERGED_AT)
                .from(PATIENT_MERGE)
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(PATIENT_MERGE.MERGED_ID))
                .join(into)
                .on(into.PATIENT_ID.eq(PATIENT_MERGE.KEPT_ID))
                .where(PATIENT.PERSON_ID.eq(person))
                .and(stands())
                .orderBy(PATIENT_MERGE.MERGED_AT.desc(), PATIENT_MERGE.MERGE_ID.desc())
                .fetch(mapping(Joined::new));
    }

    /** Counts what other rooms hold, to list it. */
    Beside.Holdings holdings(PatientId patient) {
        return new Beside.Holdings(
                dsl.fetchCount(VISIT, isOf(VISIT.PATIENT_ID, patient)),
                dsl.fetchCount(STUDY, isOf(STUDY.PATIENT_ID, patient)),
                dsl.fetchCount(CONSENT, isOf(CONSENT.PATIENT_ID, patient)),
                dsl.fetchCount(SUBJECT_REQUEST, isOf(SUBJECT_REQUEST.PATIENT_ID, patient)));
    }

    private static Condition stands() {
        return notExists(selectOne().from(PATIENT_UNMERGE).where(PATIENT_UNMERGE.MERGE_ID.eq(PATIENT_MERGE.MERGE_ID)));
    }
}
