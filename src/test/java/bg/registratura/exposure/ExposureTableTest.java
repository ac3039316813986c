package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.exposure.ReportRows.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database itself refuses an exposure without consent and justification: plain SQL, the application's user. */
@DatabaseTest
class ExposureTableTest {

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
    void takesAnExposureThatStandsOnASignedConsent() {
        var consent = rows.granted();
        expose(consent, Map.of());

        assertThat(sql.queryForObject(
                        "select count(*) from exposure where consent_id = ?", Integer.class, consent.toString()))
                .isEqualTo(1);
    }

    @Test
    void refusesAnExposureWithoutConsent() {
        refused(() -> expose(null, Map.of()), "no exposure without a signed consent or a lawful exception");
        refused(() -> expose(UUID.randomUUID(), Map.of()), "the consent is of another order");
    }

    @Test
    void refusesAPrintedSheetThatNobodySigned() {
        refused(() -> expose(rows.form(), Map.of()), "the consent is of another order");
    }

    @Test
    void refusesTheConsentOfAnotherOrderOrPatient() {
        var other = new ConsentRows(sql, DAY.minusYears(44));
        var elsewhere = other.granted();
        refused(() -> expose(elsewhere, Map.of()), "the consent is of another order");

        var own = rows.granted();
        refused(() -> expose(own, Map.of("patient_id", other.patient)), "the consent is of another patient");
        refused(
                () -> expose(own, Map.of("imaging_order_id", rows.order(rows.patient, "DIAGNOSTIC"))),
                "of another order");
    }

    @Test
    void refusesAnExposureAfterARefusal() {
        var form = rows.form();
        rows.sign(form, "PATIENT");
        var refusal = rows.decide("REFUSED", form);

        refused(() -> expose(refusal, Map.of()), "no exposure without a consent that was granted");
    }

    @Test
    void refusesAnExposureWhenTheConsentWasFollowedByARefusal() {
        var consent = rows.granted();
        var form = rows.form();
        rows.sign(form, "PATIENT");
        rows.decide("REFUSED", form);

        refused(() -> expose(consent, Map.of()), "was refused, stopped, withdrawn or annulled");
    }

    @Test
    void refusesAnExposureBeforeItsConsent() {
        var consent = rows.granted();

        refused(() -> expose(consent, Map.of("exposed_at", NINE.minusHours(1))), "the consent is later");
    }

    @Test
    void refusesAnExposureAfterAStopButNotTheOneBefore() {
        var consent = rows.granted();
        rows.end("STOPPED", null, consent, TEN);

        refused(() -> expose(consent, Map.of("exposed_at", TEN)), "was refused, stopped, withdrawn or annulled");
        expose(consent, Map.of("exposed_at", TEN.minusMinutes(5)));
    }

    @Test
    void refusesAnExposureAfterAWithdrawal() {
        var consent = rows.granted();
        var sheet = rows.form("WITHDRAWAL", "CAPABLE", false, false);
        rows.sign(sheet, "PATIENT");
        rows.end("WITHDRAWN", sheet, consent, TEN);

        refused(() -> expose(consent, Map.of("exposed_at", TEN.plusMinutes(1))), "refused, stopped, withdrawn");
    }

    @Test
    void refusesAConsentThatWasAnnulledEvenForEarlier() {
        var consent = rows.granted();
        rows.end("ANNULLED", null, consent, TEN);

        refused(() -> expose(consent, Map.of("exposed_at", TEN.minusMinutes(5))), "or annulled before");
    }

    @Test
    void keepsAConsentThatAnExposureStandsOnFromBeingCalledAMistake() {
        var consent = rows.granted();
        expose(consent, Map.of());

        refused(() -> rows.end("ANNULLED", null, consent, TEN), "an exposure stands on this consent");
    }

    @Test
    void refusesAConsentOnASheetThatALaterNoOvertook() {
        var early = rows.form();
        rows.sign(early, "PATIENT");
        rows.end("STOPPED", null, rows.granted(), TEN);

        refused(() -> rows.decide("GRANTED", early), "printed before a later no");
    }

    @Test
    void countsTheAgeOnTheDayOfTheExposure() {
        rows = new ConsentRows(sql, DAY.minusYears(14).plusDays(1));
        var form = rows.form();
        rows.sign(form, "PARENT");
        var consent = rows.decide("GRANTED", form);

        refused(
                () -> expose(consent, Map.of("exposed_at", TEN.plusDays(1), "exposed_on", DAY.plusDays(1))),
                "the patient has not signed");
        expose(consent, Map.of());
    }

    @Test
    void refusesAnExposureForACancelledOrder() {
        var consent = rows.granted();
        sql.update("update imaging_order set cancelled_at = ? where imaging_order_id = ?", NINE, rows.order.toString());

        refused(() -> expose(consent, Map.of()), "was cancelled");
    }

    @Test
    void exceptsAScreeningByANumberedOrderThatWasSaidBeforeAndNothingElse() {
        var epidemic = row(
                "lawful_exception", "EPIDEMIC_SCREENING", "exception_order", "RD-01-1", "exception_ordered_on", DAY);
        refused(() -> expose(null, epidemic), "excepts a screening");

        var screening = rows.order(rows.patient, "SCREENING");
        epidemic.put("imaging_order_id", screening);
        refused(() -> expose(null, epidemic), "is said before the exposure");
        new ReportRows(rows)
                .exception(
                        "EPIDEMIC_SCREENING",
                        row("order_number", "RD-01-1", "ordered_on", DAY, "imaging_order_id", screening));
        expose(null, epidemic);
        epidemic.put("exception_order", "RD-01-2");
        refused(() -> expose(null, epidemic), "is said before the exposure");
    }

    @Test
    void exceptsVitalInterestByTwoPersonsForADayNeverAgainstARefusal() {
        var physician = rows.account("physician");
        var interest = row(
                "lawful_exception",
                "VITAL_INTEREST",
                "exception_reason",
                "unconscious",
                "exception_first_account",
                rows.account,
                "exception_second_account",
                physician);
        refused(() -> expose(null, interest), "is said before the exposure");

        new ReportRows(rows).exception("VITAL_INTEREST", row("reason", "unconscious", "second_account", physician));
        expose(null, interest);
        interest.put("exception_second_account", rows.account("another"));
        refused(() -> expose(null, interest), "is said before the exposure");
        interest.put("exception_second_account", physician);
        interest.put("exposed_at", NINE.plusHours(25));
        interest.put("exposed_on", DAY.plusDays(1));
        refused(() -> expose(null, interest), "holds for a day");

        var form = rows.form();
        rows.sign(form, "PATIENT");
        rows.decide("REFUSED", form);
        refused(() -> expose(null, interest), "against the will");
    }

    @Test
    void refusesBothAConsentAndAnException() {
        var consent = rows.granted();

        refused(
                () -> expose(consent, row("lawful_exception", "EPIDEMIC_SCREENING", "exception_order", "1")),
                "exposure_has_a_consent_or_a_lawful_exception");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "justification, null, cannot be null",
                "justification, ' ', exposure_is_justified",
                "justified_by, null, cannot be null",
                "justified_by_uin, 12345, exposure_is_justified",
                "justified_on, 2125-03-02, exposure_is_justified_beforehand",
                "tube_voltage_kv, 0, exposure_has_a_plausible_voltage",
                "tube_current_ma, -1, exposure_has_a_plausible_current",
                "exposure_time_ms, 0.5, exposure_has_a_plausible_time",
                "dose_area_product_mgycm2, 0, exposure_has_a_plausible_dose",
                "dose_area_product_mgycm2, -80, exposure_has_a_plausible_dose",
                "dose_area_product_mgycm2, 800000, exposure_has_a_plausible_dose",
                "dose_area_product_mgycm2, null, exposure_says_when_the_unit_gives_no_dose",
                "repeat_reason, MOTION, exposure_repeated_has_a_reason",
                "icd10_code, K2, exposure_has_a_code_of_the_classification",
                "icd10_code, k02.1, exposure_has_a_code_of_the_classification",
                "tube_exposure_mas, 0, exposure_has_a_plausible_charge",
                "ctdi_vol_mgy, 5000, exposure_has_a_plausible_volume_dose",
                "dose_length_product_mgycm, 0, exposure_has_a_plausible_length_product",
                "field_of_view_width_cm, 8, exposure_has_both_sides_of_a_field",
                "programme, BABY, exposure_has_a_known_programme",
                "patient_size, HUGE, exposure_has_a_known_patient_size",
                "annulled, 1, exposure_annulled_is_a_correction",
                "recorded_at, 2125-03-01 08:00:00, exposure_is_recorded_after_it_was_made",
                "exposed_on, 2125-03-09, exposure_is_dated_by_its_day"
            })
    void refusesAnExposureThatIsNotJustifiedOrNotPlausible(String column, @Nullable String value, String sentence) {
        var consent = rows.granted();

        refused(() -> expose(consent, row(column, value)), sentence);
    }

    @Test
    void correctsByACounterEntryAndOnlyOnce() {
        var consent = rows.granted();
        var wrong = expose(consent, Map.of());
        var correction =
                Map.of("corrects_exposure_id", wrong, "correction_reason", "unit", "dose_area_product_mgycm2", 81);

        refused(() -> expose(consent, Map.of("corrects_exposure_id", wrong)), "exposure_corrected_has_a_reason");
        rows.end("STOPPED", null, consent, NINE.plusMinutes(2));
        expose(consent, correction);
        refused(() -> expose(consent, correction), "exposure_is_corrected_once");
    }

    @Test
    void doesNotMoveAnExposureInTimeUnderTheNameOfACorrection() {
        var consent = rows.granted();
        var wrong = expose(consent, Map.of());

        refused(
                () -> expose(
                        consent,
                        Map.of(
                                "corrects_exposure_id",
                                wrong,
                                "correction_reason",
                                "time",
                                "exposed_at",
                                TEN.plusHours(1))),
                "a correction keeps the order");
    }

    @Test
    void repeatsWithAReasonWithinItsOrder() {
        var consent = rows.granted();
        var first = expose(consent, Map.of("rejected", true));

        expose(consent, Map.of("repeat_of_exposure_id", first, "repeat_reason", "MOTION"));
        refused(
                () -> expose(consent, Map.of("repeat_of_exposure_id", UUID.randomUUID(), "repeat_reason", "MOTION")),
                "exposure_repeats_one_of_its_order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update exposure set dose_area_product_mgycm2 = 1",
                "delete from exposure",
                "truncate table exposure",
                "delete from device",
                "update device set registered_at = '2100-01-01'",
                "update imaging_order set examination = 'CBCT'",
                "update imaging_order set purpose = 'SCREENING'",
                "update imaging_order set question = 'another'",
                "update imaging_order set patient_id = uuid()",
                "delete from imaging_order",
                "delete from patient",
                "delete from patient_revision",
                "truncate table patient",
                "update study set patient_id = uuid()",
                "update study set taken_at = received_at",
                "delete from study",
                "drop trigger imaging_order_keeps_what_was_asked",
                "drop trigger patient_is_born_once",
                "drop trigger exposure_must_be_lawful",
                "alter table exposure drop foreign key exposure_stands_on_a_consent_of_its_order"
            })
    void givesTheApplicationNoWayAround(String statement) {
        expose(rows.granted(), Map.of());

        refused(() -> sql.execute(statement), "denied");
    }

    UUID expose(@Nullable UUID consent, Map<String, ?> otherwise) {
        return made.expose(rows, consent, otherwise);
    }

    static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).rootCause().hasMessageContaining(sentence);
    }
}
