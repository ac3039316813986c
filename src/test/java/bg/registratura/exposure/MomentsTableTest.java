package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.exposure.ExposureTableTest.refused;
import static bg.registratura.exposure.ReportRows.TEN;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Days are the days of their moments in Sofia, and nothing is dated back: plain SQL, the application's user. */
@DatabaseTest
class MomentsTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;
    ExposureRows made;

    @BeforeEach
    void patientOfFortyFour() {
        born(44, 0);
    }

    @Test
    void letsNobodyComeOfAgeByADayThatIsNotTheDay() {
        born(18, 1);
        var form = rows.form();
        rows.sign(form, "PATIENT");

        refused(() -> rows.entry("GRANTED", form, row("occurred_on", DAY.plusDays(1))), "consent_is_dated_by_its_day");
        refused(() -> rows.decide("GRANTED", form), "a parent or curator");
    }

    @Test
    void doesNotMakeAnExposureOfTomorrowOutOfOneOfToday() {
        var consent = rows.granted();

        refused(() -> made.expose(rows, consent, row("exposed_on", DAY.plusDays(1))), "exposure_is_dated_by_its_day");
        refused(
                () -> made.expose(rows, consent, row("exposed_on", DAY.minusDays(1), "justified_on", DAY.minusDays(1))),
                "exposure_is_dated_by_its_day");
    }

    @ParameterizedTest
    @CsvSource({
        // winter: midnight in Sofia is ten at night by UTC
        "2125-03-01T21:59:59, 2125-03-01, true",
        "2125-03-01T22:00:00, 2125-03-02, true",
        "2125-03-01T22:00:00, 2125-03-01, false",
        // summer: an hour earlier
        "2125-07-01T21:00:00, 2125-07-02, true",
        "2125-07-01T20:59:59, 2125-07-02, false",
        "2125-07-01T12:00:00, 2125-06-30, false"
    })
    void countsTheDaysOfSofia(LocalDateTime at, String on, boolean taken) {
        var told = new ReportRows(rows);
        var report = row("exposed_at", at, "exposed_on", on, "reported_at", at);

        if (taken) {
            assertThatCode(() -> told.report(report)).doesNotThrowAnyException();
        } else {
            refused(() -> told.report(report), "reported_exposure_is_dated_by_its_day");
        }
    }

    @Test
    void takesNoLookOfAnotherDay() {
        var form = rows.form();
        var yesterday = rows.check(rows.patient, "CONSENT", DAY.minusDays(1));

        refused(
                () -> rows.sign(form, "PATIENT", yesterday, row("signed_on", DAY.minusDays(1))),
                "consent_signature_is_dated_by_its_day");
        refused(
                () -> sql.update(
                        "insert into identity_check (identity_check_id, patient_id, purpose, document_type,"
                                + " issuing_country, number_tail, validity, names_match, number_match, checked_on,"
                                + " checked_at, checked_by, bearer) values (uuid(), ?, 'CONSENT', 'ID_CARD', 'UTO', '891',"
                                + " 'VALID', 1, 1, ?, ?, ?, 'SELF')",
                        rows.patient.toString(),
                        DAY.plusDays(1),
                        NINE,
                        rows.account.toString()),
                "identity_check_is_dated_by_its_day");
    }

    @Test
    void signsNoSheetBeforeItWasPrinted() {
        var form = rows.form();
        var check = rows.checkOf("PATIENT");

        refused(
                () -> rows.sign(form, "PATIENT", check, row("signed_at", NINE.minusMinutes(30))),
                "not signed before it was printed");
    }

    @Test
    void recordsAConsentWhenItIsGivenAndNotLater() {
        var form = rows.form();
        rows.sign(form, "PATIENT");

        refused(
                () -> rows.entry("GRANTED", form, row("recorded_at", NINE.plusMinutes(7))),
                "consent_is_recorded_when_it_happens");
    }

    @Test
    void neitherConsentNorExceptionIsRecordedAsEarlierThanTheReportThatCameBefore() {
        var told = new ReportRows(rows);
        told.report(row("reported_at", TEN.plusMinutes(1)));
        var form = rows.form();
        rows.sign(form, "PATIENT");
        var interest = row("reason", "unconscious", "second_account", rows.account("physician"));

        refused(() -> rows.decide("GRANTED", form), "not recorded as earlier than what a unit had told");
        refused(() -> told.exception("VITAL_INTEREST", interest), "not recorded as earlier than what a unit had told");
        interest.put("recorded_at", TEN.plusMinutes(2));
        refused(() -> told.exception("VITAL_INTEREST", interest), "exposure_exception_is_recorded_when_it_is_said");

        interest.put("declared_at", TEN.plusMinutes(2));
        assertThatCode(() -> told.exception("VITAL_INTEREST", interest)).doesNotThrowAnyException();
        assertThatCode(() -> rows.entry(
                        "GRANTED", form, Map.of("occurred_at", TEN.plusMinutes(3), "recorded_at", TEN.plusMinutes(3))))
                .doesNotThrowAnyException();
    }

    private void born(int years, int days) {
        rows = new ConsentRows(sql, DAY.minusYears(years).plusDays(days));
        made = new ExposureRows(rows, "2");
    }
}
