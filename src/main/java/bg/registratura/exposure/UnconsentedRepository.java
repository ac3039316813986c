package bg.registratura.exposure;

import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.UNCONSENTED_EXPOSURE;

import bg.registratura.visit.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads exposures without consent. */
@Repository
class UnconsentedRepository {

    /** Two irradiations of one order are further apart; the database holds to the same. */
    private static final Duration SAME = Duration.ofSeconds(60);

    private final DSLContext dsl;
    private final ReportRepository reports;

    UnconsentedRepository(DSLContext dsl, ReportRepository reports) {
        this.dsl = dsl;
        this.reports = reports;
    }

    List<UnconsentedExposure> of(OrderId order) {
        return select(UNCONSENTED_EXPOSURE.IMAGING_ORDER_ID.eq(order));
    }

    /** Those that led to an incident, and those whose pictures are in its study though counted with another. */
    List<UnconsentedExposure> of(Incident incident) {
        return select(UNCONSENTED_EXPOSURE.IMAGING_ORDER_ID.eq(incident.order()));
    }

    /** Whether an exposure of that moment was made without consent. */
    boolean isOne(OrderId order, Instant moment) {
        return dsl.fetchExists(
                UNCONSENTED_EXPOSURE,
                UNCONSENTED_EXPOSURE
                        .IMAGING_ORDER_ID
                        .eq(order)
                        .and(UNCONSENTED_EXPOSURE.EXPOSED_AT.gt(moment.minus(SAME)))
                        .and(UNCONSENTED_EXPOSURE.EXPOSED_AT.lt(moment.plus(SAME))));
    }

    private List<UnconsentedExposure> select(Condition condition) {
        return dsl.select(
                        UNCONSENTED_EXPOSURE.UNCONSENTED_EXPOSURE_ID,
                        UNCONSENTED_EXPOSURE.EXPOSURE_INCIDENT_ID,
                        UNCONSENTED_EXPOSURE.IMAGING_ORDER_ID,
                        UNCONSENTED_EXPOSURE.EXPOSED_AT,
                        DEVICE.NAME,
                        UNCONSENTED_EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2,
                        UNCONSENTED_EXPOSURE.REPORTED_EXPOSURE_ID)
                .from(UNCONSENTED_EXPOSURE)
                .leftJoin(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(UNCONSENTED_EXPOSURE.DEVICE_ID))
                .where(condition)
                .orderBy(UNCONSENTED_EXPOSURE.EXPOSED_AT)
                .fetch(row -> new UnconsentedExposure(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        reports.find(Objects.requireNonNull(row.value7())).orElseThrow()));
    }
}
