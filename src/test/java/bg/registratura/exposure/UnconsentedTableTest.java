package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.exposure.ExposureTableTest.refused;
import static bg.registratura.exposure.ReportRows.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The law of exposures without consent, held by the database itself: plain SQL, the application's user. */
@DatabaseTest
class UnconsentedTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;
    ReportRows told;

    @BeforeEach
    void studyOfAnOrder() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
        told = new ReportRows(rows);
    }

    @Test
    void keepsAnExposureNobodyConsentedTo() {
        unconsented();

        assertThat(counted("unconsented_exposure_id is not null")).isEqualTo(1);
        assertThat(withheld()).isTrue();
    }

    @Test
    void refusesOneThatWasConsentedTo() {
        rows.granted();
        var report = told.report(Map.of());

        refused(() -> told.unconsented(report, told.incident(), Map.of()), "is a regular one");
    }

    @Test
    void refusesOneThatStandsOnAnExceptionSaidBefore() {
        told.exception("VITAL_INTEREST", row("reason", "unconscious", "second_account", rows.account("physician")));
        var report = told.report(Map.of());

        refused(() -> told.unconsented(report, told.incident(), Map.of()), "is a regular one");
    }

    @Test
    void takesOneOfWhichTheConsentEndedBefore() {
        var consent = rows.granted();
        rows.end("STOPPED", null, consent, TEN.minusMinutes(5));

        unconsented();
        assertThat(counted("unconsented_exposure_id is not null")).isEqualTo(1);
    }

    @Test
    void takesOneThatOthersShouldHaveSignedBy() {
        rows = new ConsentRows(sql, DAY.minusYears(14).plusDays(1));
        told = new ReportRows(rows);
        var form = rows.form();
        rows.sign(form, "PARENT");
        rows.decide("GRANTED", form);
        var nextDay = Map.of("exposed_at", TEN.plusDays(1), "exposed_on", DAY.plusDays(1));

        told.unconsented(told.report(nextDay), told.incident(), nextDay);
        var sameDay = told.report(Map.of());
        refused(
                () -> told.unconsented(
                        sameDay,
                        sql.queryForObject(
                                "select exposure_incident_id from exposure_incident where study_id = ?",
                                UUID.class,
                                told.study.toString()),
                        Map.of()),
                "is a regular one");
    }

    @Test
    void neverMakesItRegularByALateConsent() {
        unconsented();
        var form = rows.form();
        rows.sign(form, "PATIENT");
        refused(() -> rows.decide("GRANTED", form), "not dated back");

        var late = consentAt(TEN.plusMinutes(5));
        refused(() -> expose(late, TEN), "is not made regular");
        refused(() -> expose(late, TEN.plusSeconds(59)), "is not made regular");
        refused(() -> expose(late, TEN.minusMinutes(5)), "the consent is later");
        expose(late, TEN.plusMinutes(6));
        assertThat(counted("exposure_id is not null")).isEqualTo(1);
        assertThat(withheld()).isTrue();
    }

    @Test
    void neverMakesItRegularByALateException() {
        unconsented();

        refused(
                () -> told.exception(
                        "VITAL_INTEREST", row("reason", "unconscious", "second_account", rows.account("physician"))),
                "not dated back");
    }

    @Test
    void neitherExplainsNorRecordsItAway() {
        var report = unconsented();
        var late = consentAt(TEN.plusMinutes(5));
        var exposure = expose(late, TEN.plusMinutes(6));

        refused(() -> told.outcome(report, "DISMISSED", Map.of("reason", "sent twice")), "stays one");
        refused(() -> told.outcome(report, "RECORDED", Map.of("exposure_id", exposure)), "stays one");
    }

    @Test
    void isReleasedByAPhysicianAndTheOfficerTogether() {
        unconsented();
        var incident = incident();
        var physician = account("REPORTING_PHYSICIAN");
        var officer = account("DPO");

        refused(() -> told.decide(incident, "DPO", physician, "RELEASED", TEN), "only a physician decides as one");
        told.decide(incident, "REPORTING_PHYSICIAN", physician, "RELEASED", TEN.plusHours(1));
        assertThat(withheld()).isTrue();
        told.decide(incident, "DPO", officer, "WITHHELD", TEN.plusHours(2));
        assertThat(withheld()).isTrue();
        told.decide(incident, "DPO", officer, "RELEASED", TEN.plusHours(3));
        assertThat(withheld()).isFalse();
        told.decide(incident, "REPORTING_PHYSICIAN", physician, "WITHHELD", TEN.plusHours(4));
        assertThat(withheld()).isTrue();
    }

    @Test
    void isNotReleasedByOneInBothRolesNorInOneAfterTheOther() {
        unconsented();
        var both = account("REPORTING_PHYSICIAN");
        refused(() -> rows.insert("account_role", row("account_id", both, "role", "DPO")), "never of one account");
        told.decide(incident(), "REPORTING_PHYSICIAN", both, "RELEASED", TEN);
        sql.update("delete from account_role where account_id = ?", both.toString());
        rows.insert("account_role", row("account_id", both, "role", "DPO"));

        refused(() -> told.decide(incident(), "DPO", both, "RELEASED", TEN), "two persons");
    }

    @Test
    void isNotExplainedByAClockWhereNobodyConsentedAboutThen() {
        unconsented();
        var physician = account("REPORTING_PHYSICIAN");
        refused(() -> decision(physician, "CLOCK"), "a clock explains nothing");
        refused(() -> decision(physician, "CONSENTED"), "found_something_known");
        refused(() -> decision(physician, null), "says what was found");

        consentAt(TEN.plusMinutes(5));
        decision(physician, "CLOCK");
        assertThat(counted("unconsented_exposure_id is not null")).isEqualTo(1);
        assertThat(withheld()).isTrue();
    }

    @Test
    void countsTheLastDoseAPhysicianSettled() {
        var exposure = sql.queryForObject(
                "select unconsented_exposure_id from unconsented_exposure where reported_exposure_id = ?",
                UUID.class,
                unconsented().toString());
        var physician = account("REPORTING_PHYSICIAN");
        refused(() -> dose(exposure, rows.account, 90, TEN), "only a physician");
        refused(() -> dose(exposure, physician, 0, TEN), "unconsented_dose_is_plausible");
        dose(exposure, physician, 90, TEN.plusHours(1));
        dose(exposure, physician, 95, TEN.plusHours(2));

        assertThat(counted("dose_area_product_mgycm2 = 95")).isEqualTo(1);
        dose(exposure, physician, null, TEN.plusHours(3));
        assertThat(counted("dose_area_product_mgycm2 is null")).isEqualTo(1);
    }

    @Test
    void numbersIncidentsWithoutGaps() {
        unconsented();
        var first = number();
        refused(() -> new ReportRows(rows).unconsented(UUID.randomUUID(), told.incident(), Map.of()), "one_of_a_study");
        told = new ReportRows(rows);
        told.incident();

        assertThat(number()).isEqualTo(first + 1);
    }

    @Test
    void takesNoReportTwice() {
        told.report(Map.of("irradiation_key", "event 2.25.7"));

        refused(() -> told.report(Map.of("irradiation_key", "event 2.25.7")), "reported_exposure_counts_once");
    }

    @ParameterizedTest
    @CsvSource({
        "dose_area_product_mgycm2, 0, reported_exposure_of_no_dose_is_doubted",
        "dose_area_product_mgycm2, -5, reported_exposure_of_no_dose_is_doubted",
        "dose_area_product_mgycm2, 800000, reported_exposure_out_of_all_measure_is_doubted",
        "dose_doubt, GUESSED, reported_exposure_has_a_known_doubt"
    })
    void takesNoDoseUndoubtedThatCannotBe(String column, String value, String sentence) {
        refused(() -> told.report(row(column, value)), sentence);
    }

    @Test
    void countsWhatWasReported() {
        var other = new ConsentRows(sql, DAY.minusYears(44));
        var report = told.report(Map.of());
        var incident = told.incident();

        refused(() -> told.unconsented(report, incident, Map.of("exposed_at", TEN.plusHours(1))), "as it was reported");
        refused(
                () -> told.unconsented(report, incident, Map.of("imaging_order_id", other.order)),
                "as it was reported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update unconsented_exposure set dose_area_product_mgycm2 = 1",
                "delete from unconsented_exposure",
                "update exposure_incident set cause = 'REFUSED'",
                "delete from exposure_incident",
                "update exposure_incident_decision set decision = 'RELEASED'",
                "delete from exposure_incident_decision",
                "update reported_exposure set dose_area_product_mgycm2 = 1",
                "delete from reported_exposure",
                "delete from reported_exposure_outcome",
                "update exposure_exception set reason = 'other'",
                "delete from exposure_exception",
                "update unconsented_dose set dose_area_product_mgycm2 = 1",
                "delete from unconsented_dose",
                "update exposure_incident_count set last_number = 0",
                "drop trigger unconsented_exposure_must_be_without_consent",
                "drop function study_is_withheld"
            })
    void givesTheApplicationNoWayAround(String statement) {
        refused(() -> sql.execute(statement), "denied");
    }

    @Test
    void saysAnExceptionBeforehandAndForADay() {
        var screening = rows.order(rows.patient, "SCREENING");
        var order = row("order_number", "RD-01-1", "ordered_on", DAY.minusDays(3), "imaging_order_id", screening);
        refused(() -> told.exception("EPIDEMIC_SCREENING", Map.of("order_number", "1", "ordered_on", DAY)), "excepts");
        refused(
                () -> told.exception("EPIDEMIC_SCREENING", row("order_number", "1", "imaging_order_id", screening)),
                "cites_the_order");
        refused(
                () -> told.exception(
                        "EPIDEMIC_SCREENING",
                        row("order_number", "1", "ordered_on", DAY.plusDays(1), "imaging_order_id", screening)),
                "follows_the_order");
        told.exception("EPIDEMIC_SCREENING", order);

        refused(() -> told.exception("VITAL_INTEREST", row("reason", "unconscious")), "in_vital_interest_has_two");
        refused(
                () -> told.exception("VITAL_INTEREST", row("reason", "unconscious", "second_account", rows.account)),
                "by_two_persons");
        var form = rows.form();
        rows.sign(form, "PATIENT");
        rows.decide("REFUSED", form);
        refused(
                () -> told.exception(
                        "VITAL_INTEREST",
                        row("reason", "unconscious", "second_account", rows.account("physician"), "declared_at", TEN)),
                "against the will");
    }

    /** The report that it came of. */
    UUID unconsented() {
        var report = told.report(Map.of());
        var id = told.unconsented(report, told.incident(), Map.of());
        told.outcome(report, "UNCONSENTED", Map.of("unconsented_exposure_id", id));
        return report;
    }

    UUID consentAt(LocalDateTime at) {
        var form = rows.form();
        rows.sign(form, "PATIENT");
        var id = UUID.randomUUID();
        rows.insert(
                "consent",
                row(
                        "consent_id",
                        id,
                        "imaging_order_id",
                        rows.order,
                        "patient_id",
                        rows.patient,
                        "event",
                        "GRANTED",
                        "consent_form_id",
                        form,
                        "answers_sealed",
                        new byte[] {1},
                        "occurred_at",
                        at,
                        "occurred_on",
                        DAY,
                        "recorded_at",
                        at,
                        "recorded_by",
                        rows.account));
        return id;
    }

    UUID expose(UUID consent, LocalDateTime at) {
        return new ExposureRows(rows, "2").expose(rows, consent, Map.of("exposed_at", at));
    }

    void decision(UUID by, @Nullable String finding) {
        rows.insert(
                "exposure_incident_decision",
                row(
                        "exposure_incident_decision_id",
                        UUID.randomUUID(),
                        "exposure_incident_id",
                        incident(),
                        "decided_as",
                        "REPORTING_PHYSICIAN",
                        "decision",
                        "WITHHELD",
                        "finding",
                        finding,
                        "reason",
                        "seen",
                        "decided_at",
                        TEN,
                        "decided_by",
                        by));
    }

    void dose(UUID exposure, UUID by, @Nullable Integer dose, LocalDateTime at) {
        rows.insert(
                "unconsented_dose",
                row(
                        "unconsented_dose_id",
                        UUID.randomUUID(),
                        "unconsented_exposure_id",
                        exposure,
                        "dose_area_product_mgycm2",
                        dose,
                        "reason",
                        "read off the panel",
                        "recorded_at",
                        at,
                        "recorded_by",
                        by));
    }

    UUID account(String role) {
        var id = rows.account(role);
        rows.insert("account_role", row("account_id", id, "role", role));
        return id;
    }

    UUID incident() {
        return sql.queryForObject(
                "select exposure_incident_id from exposure_incident where study_id = ?",
                UUID.class,
                told.study.toString());
    }

    int number() {
        return sql.queryForObject(
                "select number from exposure_incident where study_id = ?", Integer.class, told.study.toString());
    }

    int counted(String which) {
        return sql.queryForObject(
                "select count(*) from irradiation where imaging_order_id = ? and " + which,
                Integer.class,
                rows.order.toString());
    }

    boolean withheld() {
        return Boolean.TRUE.equals(sql.queryForObject(
                "select study_is_withheld(study_id) from study where study_id = ?",
                Boolean.class,
                told.study.toString()));
    }
}
