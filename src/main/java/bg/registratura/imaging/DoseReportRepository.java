package bg.registratura.imaging;

import static bg.registratura.schema.Tables.DOSE_REPORT;
import static bg.registratura.schema.Tables.DOSE_REPORT_EVENT;

import bg.registratura.dicom.DoseReport;
import bg.registratura.language.Dates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Dose reports of units and the irradiations they tell of: rows are added and read, never changed. */
@Repository
class DoseReportRepository {

    private static final int DECIMALS = 3;

    private final DSLContext dsl;

    DoseReportRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    boolean isKnown(String sopInstanceUid) {
        return dsl.fetchExists(DOSE_REPORT, DOSE_REPORT.SOP_INSTANCE_UID.eq(sopInstanceUid));
    }

    void insert(ArrivalId arrival, DoseReport report, Instant now) {
        dsl.insertInto(DOSE_REPORT)
                .set(DOSE_REPORT.ARRIVAL_ID, arrival)
                .set(DOSE_REPORT.SOP_INSTANCE_UID, report.sopInstance())
                .set(DOSE_REPORT.STUDY_INSTANCE_UID, report.study())
                .set(DOSE_REPORT.ACCESSION_NUMBER, report.accessionNumber())
                .set(DOSE_REPORT.DEVICE_SERIAL, report.deviceSerial())
                .set(DOSE_REPORT.RECEIVED_AT, now)
                .execute();
        for (int number = 1; number <= report.events().size(); number++) {
            insert(arrival, number, report.events().get(number - 1), now);
        }
    }

    private void insert(ArrivalId arrival, int number, DoseReport.Event event, Instant now) {
        var started = event.startedAt();
        dsl.insertInto(DOSE_REPORT_EVENT)
                .set(DOSE_REPORT_EVENT.ARRIVAL_ID, arrival)
                .set(DOSE_REPORT_EVENT.EVENT_NUMBER, number)
                .set(DOSE_REPORT_EVENT.IRRADIATION_EVENT_UID, event.irradiationEvent())
                .set(DOSE_REPORT_EVENT.STARTED_AT, started == null ? null : Dates.lastBefore(now, started))
                .set(DOSE_REPORT_EVENT.TUBE_VOLTAGE_KV, number(event.kilovolts()))
                .set(DOSE_REPORT_EVENT.TUBE_CURRENT_MA, number(event.milliamperes()))
                .set(DOSE_REPORT_EVENT.EXPOSURE_TIME_MS, number(event.milliseconds()))
                .set(DOSE_REPORT_EVENT.CTDI_VOL_MGY, number(event.volumeDose()))
                .set(DOSE_REPORT_EVENT.DOSE_AREA_PRODUCT_MGYCM2, number(event.doseAreaProduct()))
                .execute();
    }

    private static @Nullable BigDecimal number(@Nullable Double said) {
        return said == null ? null : BigDecimal.valueOf(said).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
