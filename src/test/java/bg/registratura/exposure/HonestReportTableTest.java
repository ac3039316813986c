package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.exposure.ExposureTableTest.refused;
import static bg.registratura.exposure.ReportRows.TEN;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** No report of a unit is made regular by a word: plain SQL, the application's user. */
@DatabaseTest
class HonestReportTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;
    ReportRows told;
    ExposureRows made;

    @BeforeEach
    void studyOfAnOrder() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
        told = new ReportRows(rows);
        made = new ExposureRows(rows, "2");
    }

    @Test
    void putsNothingAsideThatNobodyConsentedTo() {
        var report = told.report(Map.of());

        refused(() -> told.outcome(report, "DISMISSED", Map.of("reason", "sent twice")), "is not put aside");
    }

    @Test
    void takesAReportForAnExposureOfItsUnitAndTimeAlone() {
        var consent = rows.granted();
        var report = told.report(row("device_id", made.device));

        refused(
                () -> recorded(report, made.expose(rows, consent, row("device_id", made.device(rows, "2")))),
                "of its unit and its time");
        refused(
                () -> recorded(
                        report,
                        made.expose(
                                rows,
                                consent,
                                row(
                                        "exposed_at",
                                        TEN.plusDays(1),
                                        "exposed_on",
                                        DAY.plusDays(1),
                                        "recorded_at",
                                        TEN.plusDays(1)))),
                "of its unit and its time");
        assertThatCode(() -> recorded(report, made.expose(rows, consent, Map.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void takesNoExposureThatWasAnnulled() {
        var consent = rows.granted();
        var report = told.report(Map.of());
        var exposure = made.expose(rows, consent, Map.of());
        var annulled = made.expose(
                rows, consent, row("corrects_exposure_id", exposure, "correction_reason", "none", "annulled", true));

        refused(() -> recorded(report, exposure), "an exposure that stands");
        refused(() -> recorded(report, annulled), "an exposure that stands");
    }

    @Test
    void takesOneExposureForOneReport() {
        var exposure = made.expose(rows, rows.granted(), Map.of());
        recorded(told.report(Map.of()), exposure);

        refused(() -> recorded(told.report(Map.of()), exposure), "told of once");
    }

    @Test
    void settlesAReportOnce() {
        var consent = rows.granted();
        var report = told.report(Map.of());
        recorded(report, made.expose(rows, consent, Map.of()));

        refused(() -> told.outcome(report, "DISMISSED", Map.of("reason", "sent twice")), "settled before");
        refused(() -> recorded(report, made.expose(rows, consent, Map.of())), "settled before");
    }

    @Test
    void followsACorrectionEvenOfTheUnit() {
        var consent = rows.granted();
        var report = told.report(row("device_id", made.device));
        var exposure = made.expose(rows, consent, Map.of());
        recorded(report, exposure);
        var corrected = made.expose(
                rows,
                consent,
                row(
                        "corrects_exposure_id",
                        exposure,
                        "correction_reason",
                        "unit",
                        "device_id",
                        made.device(rows, "2")));

        assertThatCode(() -> recorded(report, corrected)).doesNotThrowAnyException();
    }

    @Test
    void believesAClockOnlySecondsWhereNobodyHadConsented() {
        var consent = rows.granted();
        var early = told.report(row("exposed_at", ConsentRows.NINE.minusMinutes(20)));
        refused(() -> recorded(early, made.expose(rows, consent, Map.of())), "its unit and its time");

        var seconds = told.report(row("exposed_at", ConsentRows.NINE.plusSeconds(30)));
        var just = made.expose(rows, consent, row("exposed_at", ConsentRows.NINE.plusMinutes(2)));
        assertThatCode(() -> recorded(seconds, just)).doesNotThrowAnyException();
    }

    @Test
    void believesNoFileWithoutATimeWhereNobodyHadConsented() {
        var consent = rows.granted();
        var silent = told.report(row("exposed_at", DAY.atStartOfDay(), "time_is_exact", false));

        refused(() -> recorded(silent, made.expose(rows, consent, Map.of())), "its unit and its time");
    }

    @Test
    void believesNoHourOfSummerTimeWhereNobodyHadConsented() {
        var consent = rows.granted();
        var early = told.report(row("exposed_at", TEN.minusMinutes(90)));

        refused(
                () -> recorded(early, made.expose(rows, consent, row("exposed_at", TEN.minusMinutes(30)))),
                "its unit and its time");
    }

    @Test
    void putsADoseAsideByTwoPersonsOfWhomTheSecondIsAPhysician() {
        rows.granted();
        var report = told.report(Map.of());
        var aside = Map.of("reason", "sent twice");
        refused(() -> told.outcome(report, "DISMISSED", aside), "by two persons");

        told.doubt(report, rows.account);
        refused(() -> told.outcome(report, "DISMISSED", aside), "by two persons");
        rows.insert("account_role", row("account_id", rows.account, "role", "REPORTING_PHYSICIAN"));
        refused(() -> told.outcome(report, "DISMISSED", aside), "by two persons");
        told.doubt(report, rows.account("technician"));
        assertThatCode(() -> told.outcome(report, "DISMISSED", aside)).doesNotThrowAnyException();
        refused(() -> told.doubt(report, rows.account), "waits to be recorded");
    }

    @Test
    void putsAsideWhatCarriesNoDoseByOne() {
        rows.granted();
        var report = told.report(row("dose_area_product_mgycm2", null));

        assertThatCode(() -> told.outcome(report, "DISMISSED", Map.of("reason", "a test picture")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "dose_area_product_mgycm2, 1",
        "tube_voltage_kv, 40",
        "exposed_on, 2125-03-02",
        "device_id, 00000000-0000-0000-0000-000000000001"
    })
    void keepsWithoutConsentWhatWasTold(String column, String value) {
        var report = told.report(row("tube_voltage_kv", 68));
        var incident = told.incident();

        refused(
                () -> told.unconsented(report, incident, row("tube_voltage_kv", 68, column, value)),
                "as it was reported");
    }

    @Test
    void keepsItInTheIncidentOfItsStudyAlone() {
        var report = told.report(Map.of());
        var another = new ReportRows(rows).incident();

        refused(() -> told.unconsented(report, another, Map.of()), "in the incident of its study");
    }

    @Test
    void takesOverNoDoseThatIsDoubted() {
        var doubted = told.report(row("dose_doubt", "OTHER_UNIT"));
        var incident = told.incident();

        refused(() -> told.unconsented(doubted, incident, Map.of()), "as it was reported");
        assertThatCode(() -> told.unconsented(doubted, incident, row("dose_area_product_mgycm2", null)))
                .doesNotThrowAnyException();
    }

    private void recorded(UUID report, UUID exposure) {
        told.outcome(report, "RECORDED", Map.of("exposure_id", exposure));
    }
}
