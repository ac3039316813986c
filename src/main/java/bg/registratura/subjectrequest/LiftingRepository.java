package bg.registratura.subjectrequest;

import static bg.registratura.schema.Tables.REQUEST_LETTER;
import static bg.registratura.schema.Tables.RESTRICTION;

import bg.registratura.document.DocumentId;
import bg.registratura.restriction.RestrictionId;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** By which letter the end of a restriction is told. */
@Repository
class LiftingRepository {

    private final DSLContext dsl;

    LiftingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Holds one that stands and of whose end nobody has written; false when there is none such. */
    boolean holdUntold(RestrictionId id) {
        return dsl.select(RESTRICTION.RESTRICTION_ID)
                .from(RESTRICTION)
                .where(RESTRICTION.RESTRICTION_ID.eq(id))
                .and(RESTRICTION.LIFTED_AT.isNull())
                .and(RESTRICTION.LIFT_DOCUMENT_ID.isNull())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Due to be looked at, with a letter that nobody told, or with one that may be acted on: {@link Letter#actsFrom()}. */
    int countDue(LocalDate today) {
        return dsl.fetchCount(
                RESTRICTION
                        .leftJoin(REQUEST_LETTER)
                        .on(REQUEST_LETTER.DOCUMENT_ID.coerce(SQLDataType.UUID).eq(RESTRICTION.LIFT_DOCUMENT_ID)),
                RESTRICTION
                        .LIFTED_AT
                        .isNull()
                        .and(RESTRICTION
                                .REVIEW_ON
                                .le(today)
                                .or(RESTRICTION
                                        .LIFT_DOCUMENT_ID
                                        .isNotNull()
                                        .and(REQUEST_LETTER.TOLD_ON.isNull().or(actsBy(today))))));
    }

    private static Condition actsBy(LocalDate today) {
        return REQUEST_LETTER
                .TOLD_ON
                .le(today.minusDays(Letter.DAYS_OF_POST))
                .or(REQUEST_LETTER.TOLD_WAY.ne(LetterWay.POST).and(REQUEST_LETTER.TOLD_ON.lt(today)));
    }

    void announce(RestrictionId id, DocumentId letter, String reason) {
        dsl.update(RESTRICTION)
                .set(RESTRICTION.LIFT_DOCUMENT_ID, letter.value())
                .set(RESTRICTION.LIFT_REASON, reason)
                .where(RESTRICTION.RESTRICTION_ID.eq(id))
                .execute();
    }

    Optional<DocumentId> letterOf(RestrictionId id) {
        return dsl.select(RESTRICTION.LIFT_DOCUMENT_ID)
                .from(RESTRICTION)
                .where(RESTRICTION.RESTRICTION_ID.eq(id))
                .fetchOptional(RESTRICTION.LIFT_DOCUMENT_ID)
                .map(DocumentId::new);
    }
}
