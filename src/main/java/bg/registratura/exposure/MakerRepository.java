package bg.registratura.exposure;

import static bg.registratura.schema.Tables.EXPOSURE;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import bg.registratura.imaging.Makers;
import bg.registratura.imaging.Making;
import bg.registratura.schema.tables.Exposure;
import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who made what was ordered, by the exposures that are on record. */
@Repository
class MakerRepository implements Makers {

    private final DSLContext dsl;

    MakerRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Making making(OrderId order, AccountId account) {
        var made = EXPOSURE.IMAGING_ORDER_ID.eq(order);
        if (!dsl.fetchExists(EXPOSURE, made)) {
            return Making.NOBODY_YET;
        }
        if (dsl.fetchExists(EXPOSURE, made.and(isBy(EXPOSURE, account)))) {
            return Making.THEY;
        }
        var there = EXPOSURE.as("there");
        return dsl.fetchExists(
                        there,
                        isBy(there, account)
                                .and(row(there.DEVICE_ID, there.EXPOSED_ON)
                                        .in(select(EXPOSURE.DEVICE_ID, EXPOSURE.EXPOSED_ON)
                                                .from(EXPOSURE)
                                                .where(made))))
                ? Making.THEIR_UNIT
                : Making.OTHERS;
    }

    private static Condition isBy(Exposure exposure, AccountId account) {
        return exposure.OPERATOR_ID.eq(account.value()).or(exposure.RECORDED_BY.eq(account.value()));
    }
}
