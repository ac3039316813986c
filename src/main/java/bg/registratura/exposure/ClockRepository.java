package bg.registratura.exposure;

import static bg.registratura.schema.Tables.CONSENT;

import bg.registratura.consent.ConsentEvent;
import bg.registratura.visit.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Compares what the clock of a unit says with what was signed at the desk; it compares, and decides nothing. */
@Repository
class ClockRepository {

    private final DSLContext dsl;

    ClockRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By how much an exposure of this moment misses the nearest consent of its order; empty where none is near. */
    Optional<ClockGap> gap(OrderId order, Instant moment) {
        return signedAfter(order, moment)
                .map(signed -> new ClockGap(Duration.between(moment, signed), true))
                .or(() ->
                        endedBefore(order, moment).map(ended -> new ClockGap(Duration.between(ended, moment), false)));
    }

    private Optional<Instant> signedAfter(OrderId order, Instant moment) {
        return dsl.select(CONSENT.OCCURRED_AT)
                .from(CONSENT)
                .where(CONSENT.IMAGING_ORDER_ID.eq(order))
                .and(CONSENT.EVENT.eq(ConsentEvent.GRANTED))
                .and(CONSENT.OCCURRED_AT.gt(moment))
                .and(CONSENT.OCCURRED_AT.le(moment.plus(ClockGap.LARGEST)))
                .orderBy(CONSENT.OCCURRED_AT)
                .limit(1)
                .fetchOptional(CONSENT.OCCURRED_AT);
    }

    private Optional<Instant> endedBefore(OrderId order, Instant moment) {
        return dsl.select(CONSENT.OCCURRED_AT)
                .from(CONSENT)
                .where(CONSENT.IMAGING_ORDER_ID.eq(order))
                .and(CONSENT.EVENT.in(ConsentEvent.STOPPED, ConsentEvent.WITHDRAWN))
                .and(CONSENT.OCCURRED_AT.le(moment))
                .and(CONSENT.OCCURRED_AT.ge(moment.minus(ClockGap.LARGEST)))
                .orderBy(CONSENT.OCCURRED_AT.desc())
                .limit(1)
                .fetchOptional(CONSENT.OCCURRED_AT);
    }
}
