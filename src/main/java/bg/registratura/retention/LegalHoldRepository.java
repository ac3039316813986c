package bg.registratura.retention;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.LEGAL_HOLD;
import static bg.registratura.schema.Tables.LEGAL_HOLD_REVIEW;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Legal holds: rows are added and lifted once. */
@Repository
class LegalHoldRepository {

    private static final bg.registratura.schema.tables.Account PLACER = ACCOUNT.as("placer");
    private static final bg.registratura.schema.tables.Account LIFTER = ACCOUNT.as("lifter");

    /** Whenever it was reviewed, the next day is another; each is later than the one before. */
    private static final Field<LocalDate> NEXT_REVIEW = coalesce(
                    field(select(max(LEGAL_HOLD_REVIEW.NEXT_REVIEW_ON))
                            .from(LEGAL_HOLD_REVIEW)
                            .where(LEGAL_HOLD_REVIEW.LEGAL_HOLD_ID.eq(LEGAL_HOLD.LEGAL_HOLD_ID))),
                    LEGAL_HOLD.REVIEW_ON)
            .as("next_review");

    private final DSLContext dsl;

    LegalHoldRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All of them; those that stand come first, by the day they are to be looked at. */
    List<LegalHold> all() {
        return dsl.select(LEGAL_HOLD.fields())
                .select(
                        PATIENT.PATIENT_ID,
                        PATIENT.GIVEN_NAME,
                        PATIENT.FAMILY_NAME,
                        PATIENT.CLIENT_NUMBER,
                        STUDY.TAKEN_AT,
                        IMAGING_ORDER.EXAMINATION,
                        NEXT_REVIEW,
                        PLACER.DISPLAY_NAME,
                        LIFTER.DISPLAY_NAME)
                .from(LEGAL_HOLD)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(LEGAL_HOLD.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .join(PLACER)
                .on(PLACER.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(LEGAL_HOLD.PLACED_BY))
                .leftJoin(LIFTER)
                .on(LIFTER.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(LEGAL_HOLD.LIFTED_BY))
                .leftJoin(STUDY)
                .on(STUDY.STUDY_ID.eq(LEGAL_HOLD.STUDY_ID))
                .leftJoin(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(STUDY.IMAGING_ORDER_ID))
                .orderBy(LEGAL_HOLD.LIFTED_AT.isNull().desc(), NEXT_REVIEW, LEGAL_HOLD.PLACED_AT)
                .fetch(LegalHoldRepository::hold);
    }

    /** The assigned studies of a person, the latest first. */
    List<HeldStudy> studies(PatientId patient) {
        return dsl.select(STUDY.STUDY_ID, IMAGING_ORDER.EXAMINATION, STUDY.TAKEN_AT)
                .from(STUDY)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(STUDY.IMAGING_ORDER_ID))
                .where(isOf(STUDY.PATIENT_ID, patient))
                .orderBy(STUDY.TAKEN_AT.desc())
                .fetch(row -> new HeldStudy(row.value1(), row.value2(), Dates.dayOf(row.value3())));
    }

    void insert(LegalHoldId id, LegalHolds.Wanted wanted, AccountId by, Instant at) {
        dsl.insertInto(LEGAL_HOLD)
                .set(LEGAL_HOLD.LEGAL_HOLD_ID, id)
                .set(LEGAL_HOLD.PATIENT_ID, wanted.patient())
                .set(LEGAL_HOLD.STUDY_ID, wanted.study())
                .set(LEGAL_HOLD.REASON, wanted.cause().reason())
                .set(LEGAL_HOLD.CASE_NUMBER, wanted.cause().caseNumber())
                .set(LEGAL_HOLD.AUTHORITY, wanted.cause().authority())
                .set(LEGAL_HOLD.NOTICE_WITHHELD, wanted.cause().noticeWithheld())
                .set(LEGAL_HOLD.PLACED_ON, Dates.dayOf(at))
                .set(LEGAL_HOLD.REVIEW_ON, wanted.reviewOn())
                .set(LEGAL_HOLD.PLACED_AT, at)
                .set(LEGAL_HOLD.PLACED_BY, by.value())
                .execute();
    }

    /** Holds the row until the end of the transaction; false when the hold does not stand any more. */
    boolean lock(LegalHoldId id) {
        return dsl.select(LEGAL_HOLD.LEGAL_HOLD_ID)
                .from(LEGAL_HOLD)
                .where(LEGAL_HOLD.LEGAL_HOLD_ID.eq(id))
                .and(LEGAL_HOLD.LIFTED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    PatientId patientOf(LegalHoldId id) {
        return Objects.requireNonNull(dsl.select(LEGAL_HOLD.PATIENT_ID)
                .from(LEGAL_HOLD)
                .where(LEGAL_HOLD.LEGAL_HOLD_ID.eq(id))
                .fetchOne(LEGAL_HOLD.PATIENT_ID));
    }

    void review(UUID review, LegalHoldId id, String note, LocalDate next, AccountId by, Instant at) {
        dsl.insertInto(LEGAL_HOLD_REVIEW)
                .set(LEGAL_HOLD_REVIEW.LEGAL_HOLD_REVIEW_ID, review)
                .set(LEGAL_HOLD_REVIEW.LEGAL_HOLD_ID, id)
                .set(LEGAL_HOLD_REVIEW.NOTE, note)
                .set(LEGAL_HOLD_REVIEW.REVIEWED_ON, Dates.dayOf(at))
                .set(LEGAL_HOLD_REVIEW.NEXT_REVIEW_ON, next)
                .set(LEGAL_HOLD_REVIEW.REVIEWED_AT, at)
                .set(LEGAL_HOLD_REVIEW.REVIEWED_BY, by.value())
                .execute();
    }

    void lift(LegalHoldId id, String reason, AccountId by, Instant at) {
        dsl.update(LEGAL_HOLD)
                .set(LEGAL_HOLD.LIFTED_AT, at)
                .set(LEGAL_HOLD.LIFTED_BY, by.value())
                .set(LEGAL_HOLD.LIFT_REASON, reason)
                .where(LEGAL_HOLD.LEGAL_HOLD_ID.eq(id))
                .execute();
    }

    private static LegalHold hold(Record row) {
        var family = row.get(PATIENT.FAMILY_NAME);
        return new LegalHold(
                row.get(LEGAL_HOLD.LEGAL_HOLD_ID),
                row.get(PATIENT.PATIENT_ID),
                row.get(PATIENT.GIVEN_NAME) + (family == null ? "" : " " + family),
                row.get(PATIENT.CLIENT_NUMBER),
                study(row.get(LEGAL_HOLD.STUDY_ID), row),
                new Cause(
                        row.get(LEGAL_HOLD.REASON),
                        row.get(LEGAL_HOLD.CASE_NUMBER),
                        row.get(LEGAL_HOLD.AUTHORITY),
                        row.get(LEGAL_HOLD.NOTICE_WITHHELD)),
                new LegalHold.Mark(row.get(LEGAL_HOLD.PLACED_AT), row.get(PLACER.DISPLAY_NAME)),
                row.get(NEXT_REVIEW),
                lifted(row.get(LEGAL_HOLD.LIFTED_AT), row));
    }

    private static @Nullable HeldStudy study(@Nullable StudyId study, Record row) {
        return study == null
                ? null
                : new HeldStudy(study, row.get(IMAGING_ORDER.EXAMINATION), Dates.dayOf(row.get(STUDY.TAKEN_AT)));
    }

    private static LegalHold.@Nullable Lifted lifted(@Nullable Instant at, Record row) {
        return at == null
                ? null
                : new LegalHold.Lifted(
                        new LegalHold.Mark(at, row.get(LIFTER.DISPLAY_NAME)), row.get(LEGAL_HOLD.LIFT_REASON));
    }
}
