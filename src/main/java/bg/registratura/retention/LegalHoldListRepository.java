package bg.registratura.retention;

import static bg.registratura.schema.OfStudy.EXAMINATION;
import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.OfStudy.madeFor;
import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads legal holds with whom and what they are on, for the officer's list. */
@Repository
class LegalHoldListRepository {

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

    LegalHoldListRepository(DSLContext dsl) {
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
                        EXAMINATION,
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
                .on(madeFor())
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .orderBy(LEGAL_HOLD.LIFTED_AT.isNull().desc(), NEXT_REVIEW, LEGAL_HOLD.PLACED_AT)
                .fetch(LegalHoldListRepository::hold);
    }

    /** The assigned studies of a person, the latest first. */
    List<HeldStudy> studies(PatientId patient) {
        return dsl.select(STUDY.STUDY_ID, EXAMINATION, STUDY.TAKEN_AT)
                .from(STUDY)
                .leftJoin(IMAGING_ORDER)
                .on(madeFor())
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .where(isOf(STUDY.PATIENT_ID, patient))
                .orderBy(STUDY.TAKEN_AT.desc())
                .fetch(row -> new HeldStudy(row.value1(), row.value2(), Dates.dayOf(row.value3())));
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
        return study == null ? null : new HeldStudy(study, row.get(EXAMINATION), Dates.dayOf(row.get(STUDY.TAKEN_AT)));
    }

    private static LegalHold.@Nullable Lifted lifted(@Nullable Instant at, Record row) {
        return at == null
                ? null
                : new LegalHold.Lifted(
                        new LegalHold.Mark(at, row.get(LIFTER.DISPLAY_NAME)), row.get(LEGAL_HOLD.LIFT_REASON));
    }
}
