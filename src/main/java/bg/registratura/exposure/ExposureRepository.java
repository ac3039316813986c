package bg.registratura.exposure;

import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.EXPOSURE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.visit.OrderId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads exposures as they stand after corrections. */
@Repository
class ExposureRepository {

    private final DSLContext dsl;

    ExposureRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The exposures of an order that stand, the earliest first. */
    List<Exposure> of(OrderId order) {
        return exposures(EXPOSURE.IMAGING_ORDER_ID.eq(order).and(stands()));
    }

    /** An entry, whether it stands or not. */
    Optional<Exposure> find(ExposureId id) {
        return exposures(EXPOSURE.EXPOSURE_ID.eq(id)).stream().findFirst();
    }

    private List<Exposure> exposures(Condition condition) {
        return dsl.select(
                        EXPOSURE.EXPOSURE_ID,
                        EXPOSURE.EXPOSED_AT,
                        EXPOSURE.DEVICE_ID,
                        DEVICE.NAME,
                        EXPOSURE.TUBE_VOLTAGE_KV,
                        EXPOSURE.TUBE_CURRENT_MA,
                        EXPOSURE.EXPOSURE_TIME_MS,
                        EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2,
                        EXPOSURE.PROTECTION,
                        EXPOSURE.REJECTED,
                        EXPOSURE.REPEAT_OF_EXPOSURE_ID,
                        EXPOSURE.REPEAT_REASON)
                .from(EXPOSURE)
                .join(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(EXPOSURE.DEVICE_ID))
                .where(condition)
                .orderBy(EXPOSURE.EXPOSED_AT)
                .fetch(mapping(Exposure::new));
    }

    /** Neither annulled nor replaced by a later entry. */
    static Condition stands() {
        var later = EXPOSURE.as("later");
        return EXPOSURE.ANNULLED
                .isFalse()
                .and(notExists(selectOne().from(later).where(later.CORRECTS_EXPOSURE_ID.eq(EXPOSURE.EXPOSURE_ID))));
    }
}
