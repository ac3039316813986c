package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;

import bg.registratura.consent.ConsentRows;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/** What a unit's file leaves in the database, written by plain SQL. */
public final class ReportRows {

    public static final LocalDateTime TEN = NINE.plusHours(1);

    private final ConsentRows rows;
    private final UUID order;
    public final UUID study;
    public final UUID instance;

    /** A study of the rows' order with one picture. */
    public ReportRows(ConsentRows rows) {
        this(rows, rows.order);
    }

    /** A study of this order, whosever it is. */
    public ReportRows(ConsentRows rows, UUID order) {
        this.rows = rows;
        this.order = order;
        this.study = UUID.randomUUID();
        this.instance = UUID.randomUUID();
        var series = UUID.randomUUID();
        rows.insert(
                "study",
                row(
                        "study_id",
                        study,
                        "study_instance_uid",
                        "2.25." + Math.abs(study.getMostSignificantBits()),
                        "imaging_order_id",
                        order,
                        "lettering",
                        "DECLARED",
                        "modality",
                        "PX",
                        "taken_at",
                        TEN,
                        "received_at",
                        TEN,
                        "attachment",
                        "ACCESSION_NUMBER",
                        "attached_at",
                        TEN));
        rows.insert(
                "series",
                row("series_id", series, "study_id", study, "series_instance_uid", "2.25.1", "modality", "PX"));
        rows.insert(
                "instance",
                row(
                        "instance_id",
                        instance,
                        "series_id",
                        series,
                        "sop_instance_uid",
                        "2.25." + Math.abs(instance.getMostSignificantBits()),
                        "sop_class_uid",
                        "2.25.1",
                        "transfer_syntax",
                        "EXPLICIT_LITTLE",
                        "sha256",
                        new byte[32],
                        "byte_length",
                        1,
                        "row_count",
                        1,
                        "column_count",
                        1,
                        "frame_count",
                        1,
                        "bits_stored",
                        12,
                        "is_signed",
                        false,
                        "photometric",
                        "MONOCHROME2",
                        "rescale_slope",
                        1,
                        "rescale_intercept",
                        0,
                        "pixel_state",
                        "READABLE",
                        "taken_at",
                        TEN,
                        "received_at",
                        TEN));
    }

    public UUID report(Map<String, ?> otherwise) {
        var id = UUID.randomUUID();
        var row = row(
                "reported_exposure_id",
                id,
                "irradiation_key",
                "moment " + id,
                "study_id",
                study,
                "instance_id",
                instance,
                "imaging_order_id",
                order,
                "patient_id",
                rows.patient,
                "exposed_at",
                TEN,
                "exposed_on",
                DAY,
                "time_is_exact",
                true,
                "dose_area_product_mgycm2",
                80.5,
                "reported_at",
                TEN.plusMinutes(1));
        row.putAll(otherwise);
        rows.insert("reported_exposure", row);
        return id;
    }

    public UUID incident() {
        var id = UUID.randomUUID();
        rows.insert(
                "exposure_incident",
                row(
                        "exposure_incident_id",
                        id,
                        "in_year",
                        DAY.getYear(),
                        "study_id",
                        study,
                        "imaging_order_id",
                        order,
                        "patient_id",
                        rows.patient,
                        "cause",
                        "NOT_ASKED",
                        "opened_at",
                        TEN.plusMinutes(1)));
        return id;
    }

    public UUID unconsented(UUID report, UUID incident, Map<String, ?> otherwise) {
        var id = UUID.randomUUID();
        var row = row(
                "unconsented_exposure_id", id,
                "exposure_incident_id", incident,
                "reported_exposure_id", report,
                "imaging_order_id", order,
                "patient_id", rows.patient,
                "exposed_at", TEN,
                "exposed_on", DAY,
                "dose_area_product_mgycm2", 80.5,
                "recorded_at", TEN.plusMinutes(1));
        row.putAll(otherwise);
        rows.insert("unconsented_exposure", row);
        return id;
    }

    public void outcome(UUID report, String outcome, Map<String, ?> otherwise) {
        var row = row(
                "reported_exposure_outcome_id",
                UUID.randomUUID(),
                "reported_exposure_id",
                report,
                "outcome",
                outcome,
                "settled_at",
                TEN.plusMinutes(1),
                "settled_by",
                rows.account);
        row.putAll(otherwise);
        rows.insert("reported_exposure_outcome", row);
    }

    public void doubt(UUID report, UUID by) {
        rows.insert(
                "reported_exposure_doubt",
                row(
                        "reported_exposure_doubt_id",
                        UUID.randomUUID(),
                        "reported_exposure_id",
                        report,
                        "reason",
                        "sent twice",
                        "doubted_at",
                        TEN.plusMinutes(2),
                        "doubted_by",
                        by));
    }

    public void decide(UUID incident, String as, UUID by, String decision, LocalDateTime at) {
        rows.insert(
                "exposure_incident_decision",
                row(
                        "exposure_incident_decision_id", UUID.randomUUID(),
                        "exposure_incident_id", incident,
                        "decided_as", as,
                        "decision", decision,
                        "finding", "STEP_SKIPPED",
                        "reason", "seen",
                        "decided_at", at,
                        "decided_by", by));
    }

    public void exception(String ground, Map<String, ?> otherwise) {
        var row = row(
                "exposure_exception_id",
                UUID.randomUUID(),
                "imaging_order_id",
                order,
                "patient_id",
                rows.patient,
                "ground",
                ground,
                "first_account",
                rows.account,
                "declared_at",
                NINE,
                "declared_on",
                DAY);
        row.putAll(otherwise);
        row.putIfAbsent("recorded_at", row.get("declared_at"));
        rows.insert("exposure_exception", row);
    }
}
