package bg.registratura.exposure;

import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static bg.registratura.schema.Tables.UNCONSENTED_EXPOSURE;
import static bg.registratura.schema.Tables.UNCONSENTED_IRRADIATION;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Exposures without consent: rows are added and read, never changed. */
@Repository
class UnconsentedRepository {

    /** Two irradiations of one order are further apart; the database holds to the same. */
    private static final Duration SAME = Duration.ofSeconds(60);

    private final DSLContext dsl;
    private final ReportRepository reports;
    private final ClockRepository clocks;
    private final SettledDoseRepository doses;

    UnconsentedRepository(
            DSLContext dsl, ReportRepository reports, ClockRepository clocks, SettledDoseRepository doses) {
        this.dsl = dsl;
        this.reports = reports;
        this.clocks = clocks;
        this.doses = doses;
    }

    /** Whether a consent or a lawful exception was in force; the database itself says so, as it judges by the same. */
    boolean isCovered(OrderId order, Instant moment) {
        return dsl.fetchExists(
                IMAGING_ORDER,
                IMAGING_ORDER
                        .IMAGING_ORDER_ID
                        .eq(order)
                        .and(condition(function(
                                "exposure_was_covered",
                                SQLDataType.BOOLEAN,
                                IMAGING_ORDER.IMAGING_ORDER_ID,
                                val(moment, REPORTED_EXPOSURE.EXPOSED_AT),
                                val(Dates.dayOf(moment))))));
    }

    /** The report is settled as that. */
    void insert(UnconsentedId id, IncidentId incident, ReportedExposure report, Instant now) {
        dsl.insertInto(UNCONSENTED_EXPOSURE)
                .set(UNCONSENTED_EXPOSURE.UNCONSENTED_EXPOSURE_ID, id)
                .set(UNCONSENTED_EXPOSURE.EXPOSURE_INCIDENT_ID, incident)
                .set(UNCONSENTED_EXPOSURE.REPORTED_EXPOSURE_ID, report.id())
                .set(UNCONSENTED_EXPOSURE.IMAGING_ORDER_ID, report.order())
                .set(UNCONSENTED_EXPOSURE.PATIENT_ID, report.patient())
                .set(UNCONSENTED_EXPOSURE.DEVICE_ID, report.device())
                .set(UNCONSENTED_EXPOSURE.EXPOSED_AT, report.exposedAt())
                .set(UNCONSENTED_EXPOSURE.EXPOSED_ON, Dates.dayOf(report.exposedAt()))
                .set(UNCONSENTED_EXPOSURE.TUBE_VOLTAGE_KV, report.tubeVoltageKv())
                .set(UNCONSENTED_EXPOSURE.TUBE_CURRENT_MA, report.tubeCurrentMa())
                .set(UNCONSENTED_EXPOSURE.EXPOSURE_TIME_MS, report.exposureTimeMs())
                .set(
                        UNCONSENTED_EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2,
                        report.dose().orElse(null))
                .set(UNCONSENTED_EXPOSURE.RECORDED_AT, now)
                .execute();
        reports.settle(Settling.unconsented(report.id(), id), now);
    }

    /** Another dose counts from now on. */
    void settle(UnconsentedId id, Dose dose, String reason, AccountId by, Instant now) {
        doses.insert(id, dose, reason, by, now);
    }

    Optional<UnconsentedExposure> find(UnconsentedId id) {
        return select(UNCONSENTED_IRRADIATION.UNCONSENTED_EXPOSURE_ID.eq(id)).stream()
                .findFirst();
    }

    List<UnconsentedExposure> of(OrderId order) {
        return select(UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID.eq(order));
    }

    /** Those that led to an incident, and those whose pictures are in its study though counted with another. */
    List<UnconsentedExposure> of(Incident incident) {
        return select(UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID.eq(incident.order()));
    }

    /** Whether an exposure of that moment was made without consent. */
    boolean isOne(OrderId order, Instant moment) {
        return dsl.fetchExists(
                UNCONSENTED_IRRADIATION,
                UNCONSENTED_IRRADIATION
                        .IMAGING_ORDER_ID
                        .eq(order)
                        .and(UNCONSENTED_IRRADIATION.EXPOSED_AT.gt(moment.minus(SAME)))
                        .and(UNCONSENTED_IRRADIATION.EXPOSED_AT.lt(moment.plus(SAME))));
    }

    private List<UnconsentedExposure> select(Condition condition) {
        return dsl.select(
                        UNCONSENTED_IRRADIATION.UNCONSENTED_EXPOSURE_ID,
                        UNCONSENTED_IRRADIATION.EXPOSURE_INCIDENT_ID,
                        UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID,
                        UNCONSENTED_IRRADIATION.EXPOSED_AT,
                        DEVICE.NAME,
                        UNCONSENTED_IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2,
                        UNCONSENTED_IRRADIATION.REPORTED_EXPOSURE_ID)
                .from(UNCONSENTED_IRRADIATION)
                .leftJoin(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(UNCONSENTED_IRRADIATION.DEVICE_ID))
                .where(condition)
                .orderBy(UNCONSENTED_IRRADIATION.EXPOSED_AT)
                .fetch(row -> {
                    var report =
                            reports.find(Objects.requireNonNull(row.value7())).orElseThrow();
                    return new UnconsentedExposure(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            report,
                            report.timeIsExact()
                                    ? clocks.gap(row.value3(), row.value4()).orElse(null)
                                    : null,
                            doses.of(row.value1()));
                });
    }
}
