package bg.registratura.exposure;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.OPEN_REPORT;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE_OUTCOME;

import bg.registratura.security.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what is listed of reports of all days: by the number of its order, nobody's name. */
@Repository
class ReportListRepository {

    private final DSLContext dsl;
    private final DoubtRepository doubts;

    ReportListRepository(DSLContext dsl, DoubtRepository doubts) {
        this.dsl = dsl;
        this.doubts = doubts;
    }

    /** How many wait to be recorded. */
    int countOpen() {
        return dsl.fetchCount(OPEN_REPORT);
    }

    /** One that waits, with the number of its order and what the register calls its unit. */
    OpenReport listed(ReportedExposure report, AccountId asking) {
        return Objects.requireNonNull(dsl.select(IMAGING_ORDER.ACCESSION_NUMBER, IMAGING_ORDER.EXAMINATION, DEVICE.NAME)
                .from(IMAGING_ORDER)
                .leftJoin(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(report.device()))
                .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(report.order()))
                .fetchSingle(row -> new OpenReport(
                        report, row.value1(), row.value2(), row.value3(), doubts.of(report.id(), asking))));
    }

    /** What was put aside of these days, the latest first. */
    List<PutAside> putAside(LocalDate from, LocalDate to, AccountId asking) {
        return dsl.select(
                        IMAGING_ORDER.ACCESSION_NUMBER,
                        IMAGING_ORDER.EXAMINATION,
                        REPORTED_EXPOSURE.EXPOSED_ON,
                        DEVICE.NAME,
                        REPORTED_EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2,
                        REPORTED_EXPOSURE_OUTCOME.REASON,
                        REPORTED_EXPOSURE_OUTCOME.SETTLED_AT,
                        ACCOUNT.DISPLAY_NAME,
                        REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID)
                .from(REPORTED_EXPOSURE_OUTCOME)
                .join(REPORTED_EXPOSURE)
                .on(REPORTED_EXPOSURE.REPORTED_EXPOSURE_ID.eq(REPORTED_EXPOSURE_OUTCOME.REPORTED_EXPOSURE_ID))
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(REPORTED_EXPOSURE.IMAGING_ORDER_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID
                        .coerce(REPORTED_EXPOSURE_OUTCOME.SETTLED_BY)
                        .eq(REPORTED_EXPOSURE_OUTCOME.SETTLED_BY))
                .leftJoin(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(REPORTED_EXPOSURE.DEVICE_ID))
                .where(REPORTED_EXPOSURE_OUTCOME.OUTCOME.eq(ReportOutcome.DISMISSED))
                .and(REPORTED_EXPOSURE.EXPOSED_ON.between(from, to))
                .orderBy(REPORTED_EXPOSURE.EXPOSED_AT.desc())
                .fetch(row -> new PutAside(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Objects.requireNonNullElse(row.value6(), ""),
                        row.value7(),
                        row.value8(),
                        doubts.of(row.value9(), asking)));
    }
}
