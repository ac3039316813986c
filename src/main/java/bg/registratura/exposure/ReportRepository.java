package bg.registratura.exposure;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.IRRADIATION;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE_OUTCOME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** What units report, and what became of it: rows are added and read, never changed. */
@Repository
class ReportRepository {

    private static final int LATEST = 20;

    private final DSLContext dsl;

    ReportRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The same irradiation of the same person, told before. */
    Optional<ReportedExposure> known(PatientId patient, String irradiation) {
        return select(isOf(REPORTED_EXPOSURE.PATIENT_ID, patient)
                        .and(REPORTED_EXPOSURE.IRRADIATION_KEY.eq(irradiation)))
                .stream()
                .findFirst();
    }

    Optional<ReportedExposure> find(ReportId id) {
        return select(REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID.eq(id)).stream().findFirst();
    }

    void insert(ReportedExposure report, String irradiation, Instant now) {
        dsl.insertInto(REPORTED_EXPOSURE)
                .set(REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID, report.id())
                .set(REPORTED_EXPOSURE.IRRADIATION_KEY, irradiation)
                .set(REPORTED_EXPOSURE.STUDY_ID, report.study())
                .set(REPORTED_EXPOSURE.INSTANCE_ID, report.instance())
                .set(REPORTED_EXPOSURE.IMAGING_ORDER_ID, report.order())
                .set(REPORTED_EXPOSURE.PATIENT_ID, report.patient())
                .set(REPORTED_EXPOSURE.DEVICE_SERIAL, report.deviceSerial())
                .set(REPORTED_EXPOSURE.DEVICE_ID, report.device())
                .set(REPORTED_EXPOSURE.EXPOSED_AT, report.exposedAt())
                .set(REPORTED_EXPOSURE.EXPOSED_ON, Dates.dayOf(report.exposedAt()))
                .set(REPORTED_EXPOSURE.TIME_IS_EXACT, report.timeIsExact())
                .set(REPORTED_EXPOSURE.TUBE_VOLTAGE_KV, report.tubeVoltageKv())
                .set(REPORTED_EXPOSURE.TUBE_CURRENT_MA, report.tubeCurrentMa())
                .set(REPORTED_EXPOSURE.EXPOSURE_TIME_MS, report.exposureTimeMs())
                .set(REPORTED_EXPOSURE.TUBE_EXPOSURE_MAS, report.milliampereSeconds())
                .set(REPORTED_EXPOSURE.CTDI_VOL_MGY, report.volumeDoseMilliGray())
                .set(REPORTED_EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2, report.reportedDose())
                .set(REPORTED_EXPOSURE.DOSE_DOUBT, report.doubt())
                .set(REPORTED_EXPOSURE.REPORTED_AT, now)
                .execute();
    }

    void settle(Settling settling, Instant now) {
        var by = settling.by();
        dsl.insertInto(REPORTED_EXPOSURE_OUTCOME)
                .set(REPORTED_EXPOSURE_OUTCOME.REPORTED_EXPOSURE_OUTCOME_ID, Uuid7.next(now))
                .set(REPORTED_EXPOSURE_OUTCOME.REPORTED_EXPOSURE_ID, settling.report())
                .set(REPORTED_EXPOSURE_OUTCOME.OUTCOME, settling.outcome())
                .set(REPORTED_EXPOSURE_OUTCOME.EXPOSURE_ID, settling.exposure())
                .set(REPORTED_EXPOSURE_OUTCOME.UNCONSENTED_EXPOSURE_ID, settling.unconsented())
                .set(REPORTED_EXPOSURE_OUTCOME.REASON, settling.reason())
                .set(REPORTED_EXPOSURE_OUTCOME.SETTLED_AT, now)
                .set(REPORTED_EXPOSURE_OUTCOME.SETTLED_BY, by == null ? null : by.value())
                .execute();
    }

    /** What waits to be recorded or explained: nothing became of it, or what did was annulled. */
    List<ReportedExposure> open(OrderId order) {
        return select(REPORTED_EXPOSURE.IMAGING_ORDER_ID.eq(order).and(notExists(settled())));
    }

    boolean isUnconsented(ReportId report) {
        return dsl.fetchExists(
                REPORTED_EXPOSURE_OUTCOME,
                REPORTED_EXPOSURE_OUTCOME
                        .REPORTED_EXPOSURE_ID
                        .eq(report)
                        .and(REPORTED_EXPOSURE_OUTCOME.OUTCOME.eq(ReportOutcome.UNCONSENTED)));
    }

    /** What the unit said of the exposures of an order that stand, where it said something. */
    Map<ExposureId, ReportedExposure> told(OrderId order) {
        var told = new LinkedHashMap<ExposureId, ReportedExposure>();
        dsl.select(REPORTED_EXPOSURE_OUTCOME.EXPOSURE_ID, REPORTED_EXPOSURE_OUTCOME.REPORTED_EXPOSURE_ID)
                .from(REPORTED_EXPOSURE_OUTCOME)
                .join(IRRADIATION)
                .on(IRRADIATION.EXPOSURE_ID.eq(REPORTED_EXPOSURE_OUTCOME.EXPOSURE_ID))
                .where(IRRADIATION.IMAGING_ORDER_ID.eq(order))
                .orderBy(REPORTED_EXPOSURE_OUTCOME.SETTLED_AT)
                .forEach(row -> find(row.value2()).ifPresent(report -> told.put(row.value1(), report)));
        return told;
    }

    /** The latest doses of such examinations with a unit. */
    List<BigDecimal> doses(DeviceId device, Examination examination) {
        return dsl.select(IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2)
                .from(IRRADIATION)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(IRRADIATION.IMAGING_ORDER_ID))
                .where(IRRADIATION.DEVICE_ID.eq(device))
                .and(IMAGING_ORDER.EXAMINATION.eq(examination))
                .and(IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2.isNotNull())
                .orderBy(IRRADIATION.EXPOSED_AT.desc())
                .limit(LATEST)
                .fetch(IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2);
    }

    private static Select<?> settled() {
        return selectOne()
                .from(REPORTED_EXPOSURE_OUTCOME)
                .where(REPORTED_EXPOSURE_OUTCOME.REPORTED_EXPOSURE_ID.eq(REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID))
                .and(REPORTED_EXPOSURE_OUTCOME
                        .EXPOSURE_ID
                        .isNull()
                        .or(exists(selectOne()
                                .from(IRRADIATION)
                                .where(IRRADIATION.EXPOSURE_ID.eq(REPORTED_EXPOSURE_OUTCOME.EXPOSURE_ID)))));
    }

    private List<ReportedExposure> select(Condition condition) {
        return dsl.select(
                        REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID,
                        REPORTED_EXPOSURE.STUDY_ID,
                        REPORTED_EXPOSURE.INSTANCE_ID,
                        REPORTED_EXPOSURE.IMAGING_ORDER_ID,
                        REPORTED_EXPOSURE.PATIENT_ID,
                        REPORTED_EXPOSURE.DEVICE_SERIAL,
                        REPORTED_EXPOSURE.DEVICE_ID,
                        REPORTED_EXPOSURE.EXPOSED_AT,
                        REPORTED_EXPOSURE.TIME_IS_EXACT,
                        REPORTED_EXPOSURE.TUBE_VOLTAGE_KV,
                        REPORTED_EXPOSURE.TUBE_CURRENT_MA,
                        REPORTED_EXPOSURE.EXPOSURE_TIME_MS,
                        REPORTED_EXPOSURE.TUBE_EXPOSURE_MAS,
                        REPORTED_EXPOSURE.CTDI_VOL_MGY,
                        REPORTED_EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2,
                        REPORTED_EXPOSURE.DOSE_DOUBT)
                .from(REPORTED_EXPOSURE)
                .where(condition)
                .orderBy(REPORTED_EXPOSURE.EXPOSED_AT, REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID)
                .fetch(mapping(ReportedExposure::new));
    }
}
