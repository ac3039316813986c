package bg.registratura.exposure;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.IRRADIATION;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE_OUTCOME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.crypto.Uuid7;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
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

    private final DSLContext dsl;
    private final SheetRepository sheets;

    ReportRepository(DSLContext dsl, SheetRepository sheets) {
        this.dsl = dsl;
        this.sheets = sheets;
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

    /** The same of all orders, the oldest first. */
    List<ReportedExposure> open() {
        return select(notExists(settled()));
    }

    /** What dose reports tell of an order that is of none of its pictures. */
    List<Sheet> loose(OrderId order) {
        var paired = select(REPORTED_EXPOSURE.IMAGING_ORDER_ID.eq(order)).stream()
                .flatMap(report -> Optional.ofNullable(report.sheet()).stream())
                .toList();
        return sheets.of(order).stream()
                .filter(sheet -> !paired.contains(sheet))
                .toList();
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

    /** What became of a report, where something did that still stands. */
    static Select<?> settled() {
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
        return dsl
                .select(
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
                .fetch(mapping(ReportedExposure::pictured))
                .stream()
                .map(sheets::complete)
                .toList();
    }
}
