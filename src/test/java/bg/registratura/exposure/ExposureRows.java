package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.exposure.ReportRows.TEN;

import bg.registratura.consent.ConsentRows;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit, and the exposures that are made with it, written by plain SQL. */
public final class ExposureRows {

    public final UUID device;

    public ExposureRows(ConsentRows rows, String room) {
        device = device(rows, room);
    }

    /** Another unit. */
    public UUID device(ConsentRows rows, String room) {
        var id = UUID.randomUUID();
        rows.insert(
                "device",
                row(
                        "device_id",
                        id,
                        "name",
                        "Unit",
                        "serial_number",
                        id.toString(),
                        "room",
                        room,
                        "registered_at",
                        NINE));
        return id;
    }

    /** An exposure of the person of these rows, with these columns otherwise. */
    public UUID expose(ConsentRows rows, @Nullable UUID consent, Map<String, ?> otherwise) {
        var row = row(
                "exposure_id",
                UUID.randomUUID(),
                "imaging_order_id",
                rows.order,
                "patient_id",
                rows.patient,
                "consent_id",
                consent,
                "justification",
                "caries?",
                "justified_by",
                "Dr Test",
                "justified_by_uin",
                "0000000017",
                "justified_on",
                DAY,
                "device_id",
                device,
                "operator_id",
                rows.account,
                "tube_voltage_kv",
                68,
                "tube_current_ma",
                8,
                "exposure_time_ms",
                14000,
                "dose_source",
                "TYPED",
                "dose_area_product_mgycm2",
                80.5,
                "protection",
                "USED",
                "exposed_at",
                TEN,
                "exposed_on",
                DAY,
                "recorded_at",
                TEN.plusDays(2),
                "recorded_by",
                rows.account);
        row.putAll(otherwise);
        rows.insert("exposure", row);
        return (UUID) row.get("exposure_id");
    }
}
