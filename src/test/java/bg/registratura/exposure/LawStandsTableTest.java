package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.exposure.ExposureTableTest.refused;
import static bg.registratura.exposure.ReportRows.TEN;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a lawful exposure was judged by does not change under it: plain SQL, the application's user. */
@DatabaseTest
class LawStandsTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;
    ExposureRows made;

    @BeforeEach
    void patientOfFortyFour() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
        made = new ExposureRows(rows, "2");
    }

    @Test
    void cancelsAnOrderOnce() {
        cancel("cancelled_at = ?, cancelled_reason = 'mistake'");

        refused(() -> sql.update("update imaging_order set cancelled_at = null where " + own()), "stays cancelled");
        refused(
                () -> sql.update("update imaging_order set cancelled_reason = 'other' where " + own()),
                "stays cancelled");
        refused(() -> cancel("cancelled_at = date_add(?, interval 1 day)"), "stays cancelled");
    }

    @Test
    void cancelsNoOrderThatWasExposedUntilTheExposureIsAnnulled() {
        var consent = rows.granted();
        var exposure = made.expose(rows, consent, Map.of());
        refused(() -> cancel("cancelled_at = ?"), "an order that was exposed is not cancelled");

        made.expose(
                rows,
                consent,
                row("corrects_exposure_id", exposure, "correction_reason", "another order", "annulled", true));
        assertThatCode(() -> cancel("cancelled_at = ?")).doesNotThrowAnyException();
    }

    @Test
    void cancelsNoOrderOfWhichThereIsAStudy() {
        new ReportRows(rows);

        refused(() -> cancel("cancelled_at = ?"), "an order that was exposed is not cancelled");
    }

    @Test
    void correctsADayOfBirthOnlyBesideTheRevisionThatKeepsTheFormerOne() {
        var younger = DAY.minusYears(12);
        refused(() -> bear(younger, 0), "a day of birth is corrected beside a revision");
        refused(() -> bear(younger, 1), "a day of birth is corrected beside a revision");
        revise(0, younger);
        refused(() -> bear(younger, 1), "a day of birth is corrected beside a revision");

        revise(1, DAY.minusYears(44));
        sql.update("update patient set version = 1 where patient_id = ?", rows.patient.toString());
        bear(younger, 2);
        refused(() -> bear(DAY.minusYears(44), 2), "a day of birth is corrected beside a revision");
    }

    @Test
    void keepsThePlateAndTheRoomOfAUnitThatMadeExposures() {
        sql.update("update device set room = '5' where device_id = ?", made.device.toString());
        made.expose(rows, rows.granted(), Map.of());

        refused(() -> device("room = '6'"), "keeps its serial number and its room");
        refused(() -> device("serial_number = 'other'"), "keeps its serial number and its room");
        assertThatCode(() -> device("retired_on = '2125-03-02', name = 'Old unit'"))
                .doesNotThrowAnyException();
    }

    @Test
    void registersAMovedUnitAnewUnderItsNumber() {
        var again = row(
                "device_id",
                UUID.randomUUID(),
                "name",
                "Unit",
                "serial_number",
                made.device.toString(),
                "room",
                "7",
                "registered_at",
                NINE);
        refused(() -> rows.insert("device", again), "device_serial_number_is_unique");

        device("retired_on = '2125-03-01'");
        assertThatCode(() -> rows.insert("device", again)).doesNotThrowAnyException();
        refused(() -> device("retired_on = null"), "device_serial_number_is_unique");
    }

    @Test
    void keepsAStudyWithItsOrder() {
        var told = new ReportRows(rows);
        var elsewhere = rows.order(rows.patient, "DIAGNOSTIC");

        refused(
                () -> sql.update(
                        "update study set imaging_order_id = ? where study_id = ?",
                        elsewhere.toString(),
                        told.study.toString()),
                "stays with the order it came to");
    }

    @Test
    void annulsNoConsentUnderWhichAUnitToldOfAnIrradiation() {
        var consent = rows.granted();
        var told = new ReportRows(rows);
        var report = told.report(row("dose_area_product_mgycm2", null));
        refused(() -> rows.end("ANNULLED", null, consent, TEN.plusMinutes(5)), "a unit has told of an irradiation");

        told.outcome(report, "DISMISSED", Map.of("reason", "a test picture"));
        assertThatCode(() -> rows.end("ANNULLED", null, consent, TEN.plusMinutes(5)))
                .doesNotThrowAnyException();
    }

    @Test
    void annulsNoConsentAfterTheExposureItselfWasAnnulled() {
        var consent = rows.granted();
        var told = new ReportRows(rows);
        var report = told.report(Map.of());
        var exposure = made.expose(rows, consent, Map.of());
        told.outcome(report, "RECORDED", Map.of("exposure_id", exposure));
        made.expose(
                rows, consent, row("corrects_exposure_id", exposure, "correction_reason", "none", "annulled", true));

        refused(() -> rows.end("ANNULLED", null, consent, TEN.plusMinutes(5)), "a unit has told of an irradiation");
    }

    @Test
    void annulsAConsentThatEndedBeforeTheIrradiation() {
        var consent = rows.granted();
        rows.end("STOPPED", null, consent, NINE.plusMinutes(5));
        new ReportRows(rows).report(Map.of());

        assertThatCode(() -> rows.end("ANNULLED", null, consent, TEN.plusMinutes(5)))
                .doesNotThrowAnyException();
    }

    private void cancel(String set) {
        sql.update("update imaging_order set " + set + " where " + own(), NINE);
    }

    private String own() {
        return "imaging_order_id = '" + rows.order + "'";
    }

    private void device(String set) {
        sql.update("update device set " + set + " where device_id = ?", made.device.toString());
    }

    private void bear(LocalDate born, int version) {
        sql.update(
                "update patient set birth_date = ?, version = ? where patient_id = ?",
                born,
                version,
                rows.patient.toString());
    }

    private void revise(int version, LocalDate born) {
        rows.insert(
                "patient_revision",
                row(
                        "patient_id",
                        rows.patient,
                        "version",
                        version,
                        "given_name",
                        "Vyara",
                        "birth_date",
                        born,
                        "sex",
                        "FEMALE",
                        "identifier_kind",
                        "NONE",
                        "replaced_at",
                        NINE,
                        "replaced_by",
                        rows.account,
                        "reason",
                        "mistyped"));
    }
}
