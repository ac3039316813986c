package bg.registratura.exposure;

import static bg.registratura.schema.Tables.EXPOSURE;

import bg.registratura.consent.ConsentId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

/** Enters exposures: rows are added, never changed. */
@Repository
class EntryRepository {

    private static final String RAISED_BY_A_TRIGGER = "45000";

    private final DSLContext dsl;

    EntryRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** False when the database itself refused it: something changed between the judgement and the deed. */
    boolean insert(ExposureId id, ExposureReport report, Basis basis, Instant now) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(EXPOSURE.EXPOSURE_ID, id);
        row.put(EXPOSURE.IMAGING_ORDER_ID, report.order());
        row.put(EXPOSURE.PATIENT_ID, basis.patient());
        row.put(EXPOSURE.CONSENT_ID, basis.consent());
        row.put(EXPOSURE.EXPOSED_AT, report.exposedAt());
        row.put(EXPOSURE.EXPOSED_ON, Dates.dayOf(report.exposedAt()));
        row.put(EXPOSURE.RECORDED_AT, now);
        row.put(EXPOSURE.RECORDED_BY, basis.recordedBy().value());
        ground(row, report.ground());
        justification(row, report.justification());
        technique(row, report);
        specifics(row, report.specifics());
        try {
            dsl.insertInto(EXPOSURE).set(row).execute();
            return true;
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                    && RAISED_BY_A_TRIGGER.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void ground(Map<Field<?>, @Nullable Object> row, Ground ground) {
        switch (ground) {
            case Ground.Consented _ -> {}
            case Ground.EpidemicScreening(var order, var on) -> {
                row.put(EXPOSURE.EXCEPTION_ORDERED_ON, on);
                row.put(EXPOSURE.LAWFUL_EXCEPTION, LawfulException.EPIDEMIC_SCREENING);
                row.put(EXPOSURE.EXCEPTION_ORDER, order);
            }
            case Ground.VitalInterest(var first, var second, var reason) -> {
                row.put(EXPOSURE.LAWFUL_EXCEPTION, LawfulException.VITAL_INTEREST);
                row.put(EXPOSURE.EXCEPTION_FIRST_ACCOUNT, first.value());
                row.put(EXPOSURE.EXCEPTION_SECOND_ACCOUNT, second.value());
                row.put(EXPOSURE.EXCEPTION_REASON, reason);
            }
        }
    }

    private static void justification(Map<Field<?>, @Nullable Object> row, Justification justification) {
        row.put(EXPOSURE.JUSTIFICATION, justification.indication());
        row.put(EXPOSURE.JUSTIFIED_BY, justification.physician());
        row.put(EXPOSURE.JUSTIFIED_BY_UIN, justification.uin());
        row.put(EXPOSURE.JUSTIFIED_ON, justification.on());
        row.put(EXPOSURE.ICD10_CODE, justification.code());
    }

    private static void technique(Map<Field<?>, @Nullable Object> row, ExposureReport report) {
        row.put(EXPOSURE.DEVICE_ID, report.device());
        row.put(EXPOSURE.OPERATOR_ID, report.operator().value());
        row.put(EXPOSURE.TUBE_VOLTAGE_KV, report.technique().tubeVoltageKv());
        row.put(EXPOSURE.TUBE_CURRENT_MA, report.technique().tubeCurrentMa());
        row.put(EXPOSURE.EXPOSURE_TIME_MS, report.technique().exposureTimeMs());
        row.put(EXPOSURE.DOSE_SOURCE, report.dose().source());
        row.put(EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2, report.dose().milliGrayCm2());
        row.put(EXPOSURE.PROTECTION, report.protection());
        row.put(EXPOSURE.REJECTED, report.rejected());
        var retake = report.retake();
        if (retake != null) {
            row.put(EXPOSURE.REPEAT_OF_EXPOSURE_ID, retake.of());
            row.put(EXPOSURE.REPEAT_REASON, retake.reason());
        }
    }

    private static void specifics(Map<Field<?>, @Nullable Object> row, Specifics specifics) {
        var field = specifics.field();
        row.put(
                EXPOSURE.TEETH,
                specifics.teeth().isEmpty() ? null : specifics.teeth().text());
        row.put(EXPOSURE.TUBE_EXPOSURE_MAS, specifics.milliampereSeconds());
        row.put(EXPOSURE.CTDI_VOL_MGY, specifics.volumeDoseMilliGray());
        row.put(EXPOSURE.DOSE_LENGTH_PRODUCT_MGYCM, specifics.doseLengthMilliGrayCm());
        row.put(EXPOSURE.FIELD_OF_VIEW_WIDTH_CM, field == null ? null : field.widthCm());
        row.put(EXPOSURE.FIELD_OF_VIEW_HEIGHT_CM, field == null ? null : field.heightCm());
        row.put(EXPOSURE.PROGRAMME, specifics.programme());
        row.put(EXPOSURE.PATIENT_SIZE, specifics.size());
    }

    /** Whose exposure it is, what it stands on and who records it. */
    record Basis(PatientId patient, @Nullable ConsentId consent, AccountId recordedBy) {}
}
