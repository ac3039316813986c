package bg.registratura.exposure;

import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;

import bg.registratura.language.Dates;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Enters what the files of the units tell: rows are added, never changed. */
@Repository
class ToldRepository {

    private final DSLContext dsl;

    ToldRepository(DSLContext dsl) {
        this.dsl = dsl;
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
}
