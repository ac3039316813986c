package bg.registratura.imaging;

import static bg.registratura.schema.OfStudy.ORDER;
import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.VISIT;
import static org.jooq.impl.DSL.coalesce;

import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads how far a study is. */
@Repository
class HandRepository {

    /** What was brought is as if it came when it became its patient's. */
    private static final Field<Instant> CAME = coalesce(BROUGHT_STUDY.ENTERED_AT, STUDY.RECEIVED_AT);

    private final DSLContext dsl;

    HandRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Held> inHand(StudyId study) {
        return dsl.select(ORDER, CAME, VISIT.OPENED_ON, VISIT.CLOSED_AT)
                .from(STUDY)
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .leftJoin(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(ORDER))
                .leftJoin(VISIT)
                .on(VISIT.VISIT_ID.eq(IMAGING_ORDER.VISIT_ID))
                .where(STUDY.STUDY_ID.eq(study))
                .fetchOptional(HandRepository::held);
    }

    private static Held held(Record row) {
        var came = row.get(CAME);
        var closed = row.get(VISIT.CLOSED_AT);
        return new Held(
                row.get(ORDER),
                new InHand(
                        row.get(VISIT.OPENED_ON),
                        closed != null,
                        Dates.dayOf(came),
                        closed != null && came.isAfter(closed)));
    }

    /** A study's stage, and what it was ordered by, or brought to be compared with. */
    record Held(@Nullable OrderId order, InHand stage) {}
}
