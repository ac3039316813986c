package bg.registratura.exposure;

import static bg.registratura.schema.Tables.DOSE_REPORT;
import static bg.registratura.schema.Tables.DOSE_REPORT_EVENT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.select;

import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds what a dose report tells of an irradiation of which a picture told. */
@Repository
class SheetRepository {

    private final DSLContext dsl;

    SheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    private record Event(String irradiation, Sheet sheet) {}

    /** A report, completed by what the unit's dose report tells of the same irradiation. */
    ReportedExposure complete(ReportedExposure report) {
        return of(report)
                .map(sheet -> report.completedBy(sheet, examination(report)))
                .orElse(report);
    }

    /** By the unit's own identifier of the irradiation; without one, where there is one on either side. */
    private Optional<Sheet> of(ReportedExposure report) {
        var events = events(DOSE_REPORT.STUDY_INSTANCE_UID.eq(
                select(STUDY.STUDY_INSTANCE_UID).from(STUDY).where(STUDY.STUDY_ID.eq(report.study()))));
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var keys = dsl.select(REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID, REPORTED_EXPOSURE.IRRADIATION_KEY)
                .from(REPORTED_EXPOSURE)
                .where(REPORTED_EXPOSURE.STUDY_ID.eq(report.study()))
                .fetchMap(REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID, REPORTED_EXPOSURE.IRRADIATION_KEY);
        var own = keys.get(report.id());
        return events.stream()
                .filter(event -> event.irradiation().equals(own))
                .findFirst()
                .or(() -> events.size() == 1 && keys.size() == 1 ? Optional.of(events.getFirst()) : Optional.empty())
                .map(Event::sheet);
    }

    /** All that dose reports tell of the studies of an order, or of its number. */
    List<Sheet> of(OrderId order) {
        return events(DOSE_REPORT
                        .STUDY_INSTANCE_UID
                        .in(select(STUDY.STUDY_INSTANCE_UID).from(STUDY).where(STUDY.IMAGING_ORDER_ID.eq(order)))
                        .or(DOSE_REPORT.ACCESSION_NUMBER.eq(select(IMAGING_ORDER.ACCESSION_NUMBER)
                                .from(IMAGING_ORDER)
                                .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(order)))))
                .stream()
                .map(Event::sheet)
                .toList();
    }

    private List<Event> events(Condition condition) {
        return dsl.selectDistinct(
                        DOSE_REPORT_EVENT.IRRADIATION_EVENT_UID,
                        DOSE_REPORT_EVENT.TUBE_VOLTAGE_KV,
                        DOSE_REPORT_EVENT.TUBE_CURRENT_MA,
                        DOSE_REPORT_EVENT.EXPOSURE_TIME_MS,
                        DOSE_REPORT_EVENT.CTDI_VOL_MGY,
                        DOSE_REPORT_EVENT.DOSE_AREA_PRODUCT_MGYCM2)
                .from(DOSE_REPORT_EVENT)
                .join(DOSE_REPORT)
                .on(DOSE_REPORT.ARRIVAL_ID.eq(DOSE_REPORT_EVENT.ARRIVAL_ID))
                .where(condition)
                .fetch(row -> new Event(
                        "event " + Objects.requireNonNullElse(row.value1(), ""),
                        new Sheet(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
    }

    private Examination examination(ReportedExposure report) {
        return Objects.requireNonNull(dsl.select(IMAGING_ORDER.EXAMINATION)
                .from(IMAGING_ORDER)
                .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(report.order()))
                .fetchSingle(IMAGING_ORDER.EXAMINATION));
    }
}
