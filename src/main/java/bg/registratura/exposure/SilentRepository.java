package bg.registratura.exposure;

import static bg.registratura.schema.Tables.UNCONSENTED_EXPOSURE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;

import bg.registratura.visit.OrderId;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Asks the database which pictures tell of no X-rays: what they show only a person can say. */
@Repository
class SilentRepository {

    private final DSLContext dsl;

    SilentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those exposures without consent of an order that may be no irradiation at all. */
    Set<UnconsentedId> of(OrderId order) {
        return dsl.select(UNCONSENTED_EXPOSURE.UNCONSENTED_EXPOSURE_ID)
                .from(UNCONSENTED_EXPOSURE)
                .where(UNCONSENTED_EXPOSURE.IMAGING_ORDER_ID.eq(order))
                .and(condition(function(
                        "report_may_be_no_irradiation",
                        SQLDataType.BOOLEAN,
                        UNCONSENTED_EXPOSURE.REPORTED_EXPOSURE_ID)))
                .fetchSet(UNCONSENTED_EXPOSURE.UNCONSENTED_EXPOSURE_ID);
    }
}
