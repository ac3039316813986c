package bg.registratura.imaging;

import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.VISIT;

import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads how far a study is. */
@Repository
class HandRepository {

    private final DSLContext dsl;

    HandRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Held> inHand(StudyId study) {
        return dsl.select(STUDY.IMAGING_ORDER_ID, STUDY.RECEIVED_AT, VISIT.OPENED_ON, VISIT.CLOSED_AT)
                .from(STUDY)
                .leftJoin(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(STUDY.IMAGING_ORDER_ID))
                .leftJoin(VISIT)
                .on(VISIT.VISIT_ID.eq(IMAGING_ORDER.VISIT_ID))
                .where(STUDY.STUDY_ID.eq(study))
                .fetchOptional(HandRepository::held);
    }

    private static Held held(Record row) {
        var came = row.get(STUDY.RECEIVED_AT);
        var closed = row.get(VISIT.CLOSED_AT);
        return new Held(
                row.get(STUDY.IMAGING_ORDER_ID),
                new InHand(
                        row.get(VISIT.OPENED_ON),
                        closed != null,
                        Dates.dayOf(came),
                        closed != null && came.isAfter(closed)));
    }

    /** A study's stage, and what it was ordered by. */
    record Held(@Nullable OrderId order, InHand stage) {}
}
