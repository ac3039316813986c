package bg.registratura.dose;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;

import bg.registratura.consent.ConsentRows;
import bg.registratura.exposure.ExposureRows;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Exposures of invented people at a unit of their own, written by plain SQL. */
public class DoseRows {

    private final JdbcTemplate sql;
    private final ExposureRows made;
    public final UUID device;
    public final String room = UUID.randomUUID().toString().substring(0, 8);

    public DoseRows(JdbcTemplate sql) {
        this.sql = sql;
        made = new ExposureRows(new ConsentRows(sql, DAY.minusYears(40)), room);
        device = made.device;
    }

    /** Somebody who came and agreed. */
    public ConsentRows adult() {
        return new ConsentRows(sql, DAY.minusYears(44));
    }

    /** Somebody of this birth date who was exposed once. */
    public ConsentRows exposed(LocalDate born, String dose) {
        var rows = new ConsentRows(sql, born);
        expose(rows, Map.of("dose_area_product_mgycm2", dose));
        return rows;
    }

    /** An exposure of this person with these columns otherwise. */
    public UUID expose(ConsentRows rows, Map<String, ?> otherwise) {
        var form = rows.form();
        rows.sign(form, signers(rows));
        var columns = row("dose_area_product_mgycm2", "80");
        columns.putAll(otherwise);
        return made.expose(rows, rows.decide("GRANTED", form), columns);
    }

    private String[] signers(ConsentRows rows) {
        var born = sql.queryForObject(
                "select birth_date from patient where patient_id = ?", LocalDate.class, rows.patient.toString());
        var age = Period.between(Objects.requireNonNull(born), DAY).getYears();
        return age < 14
                ? new String[] {"PARENT"}
                : age < 18 ? new String[] {"PATIENT", "PARENT"} : new String[] {"PATIENT"};
    }

    /** What it corrects stands no more. */
    public void correct(ConsentRows rows, UUID wrong, @Nullable String dose) {
        var consent = sql.queryForObject(
                "select consent_id from exposure where exposure_id = ?", String.class, wrong.toString());
        expose(
                rows,
                row(
                        "corrects_exposure_id",
                        wrong,
                        "correction_reason",
                        "unit",
                        "consent_id",
                        UUID.fromString(String.valueOf(consent)),
                        "annulled",
                        dose == null,
                        "dose_area_product_mgycm2",
                        dose == null ? "1" : dose));
    }
}
