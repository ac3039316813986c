package bg.registratura.retention;

import static bg.registratura.schema.Tables.LEGAL_HOLD;
import static bg.registratura.schema.Tables.LEGAL_HOLD_REVIEW;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Legal holds: rows are added and lifted once. */
@Repository
class LegalHoldRepository {

    private final DSLContext dsl;

    LegalHoldRepository(DSLContext dsl) {
        this.dsl = dsl;
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
}
