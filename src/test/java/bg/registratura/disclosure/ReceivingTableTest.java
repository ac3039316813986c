package bg.registratura.disclosure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.disclosure.DisclosureTableTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who receives is who may, and is looked at: plain SQL, the application's user. */
@DatabaseTest
class ReceivingTableTest {

    @Autowired
    JdbcTemplate sql;

    DisclosureRows rows;

    @BeforeEach
    void patientOfFortyFour() {
        rows = new DisclosureRows(sql, DAY.minusYears(44));
    }

    @Test
    void handsOverAfterALookOfThatDayForThatPersonThatShowedThem() {
        var other = rows.rows.patient(DAY.minusYears(30));

        handed("PATIENT", rows.rows.check(other, "RELEASE", DAY));
        handed("PATIENT", rows.rows.check(rows.rows.patient, "RELEASE", DAY.minusDays(1)));
        handed("PATIENT", rows.rows.check(rows.rows.patient, "CONSENT", DAY));
        handed("PATIENT", rows.rows.check(rows.rows.patient, "RELEASE", DAY, "SELF", false));
        handed("PATIENT", rows.stranger(DAY, true));
        handed("HEIR", rows.rows.check(rows.rows.patient, "RELEASE", DAY));
        handed("REPRESENTATIVE", rows.rows.check(rows.rows.patient, "RELEASE", DAY));
    }

    @Test
    void handsNothingForAnotherToThePatientsOwnDocument() {
        var own = rows.rows.check(rows.rows.patient, "RELEASE", DAY);

        refused(
                () -> rows.disclose(rows.byLaw("COURT", "COURT_ORDER", "identity_check_id", own)),
                "was not looked at today as the one who may");
        refused(
                () -> rows.disclose(rows.byLaw("COURT", "COURT_ORDER", "identity_check_id", rows.stranger(DAY, false))),
                "was not looked at today as the one who may");
    }

    @ParameterizedTest
    @CsvSource({
        "INSURER, PATIENT_REQUEST",
        "COURT, PUBLIC_BODY",
        "THREATENED, PATIENT_REQUEST",
        "OTHER_DENTIST, CONTINUED_TREATMENT",
        "FACILITY, PATIENT_REQUEST",
        "PATIENT, COURT_ORDER",
        "PUBLIC_BODY, LICENSED_INSURER"
    })
    void givesOnTheGroundOfTheRecipientAlone(String kind, String ground) {
        refused(
                () -> rows.disclose(rows.byLaw(kind, ground, "licence_section", "I", "notice", "GIVEN")),
                "disclosure_is_on_the_ground_of_its_recipient");
    }

    @Test
    void namesNoPractitionerInAnotherPart() {
        var abroad = rows.dentist("TUR");

        refused(
                () -> rows.disclose(rows.byLaw(
                        "PATIENT", "PATIENT_REQUEST", "practitioner_id", abroad, "recipient_country", "TUR")),
                "disclosure_to_a_practitioner_is_to_a_dentist");
        refused(
                () -> rows.sheet("TRANSFER", "TUR", Map.of("practitioner_id", abroad)),
                "release_consent_to_a_practitioner_is_to_a_dentist");
    }

    @Test
    void addsNothingAfterTheConsentWasWithdrawn() {
        var consent = rows.granted("WRITTEN", "BGR", Map.of());
        var disclosure = rows.disclose(rows.by(consent, "BGR"));
        rows.item(disclosure, "PICTURES", rows.study);
        rows.withdraw(consent);

        refused(() -> rows.item(disclosure, "PICTURES", rows.study), "was withdrawn");
    }

    @Test
    void takesDownByItsOwnClockWhenADisclosureWasEntered() {
        var disclosure = rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "entered_at", NINE.plusYears(100)));

        assertThat(sql.queryForObject(
                        "select entered_at < '2200-01-01' from disclosure where disclosure_id = ?",
                        Boolean.class,
                        disclosure.toString()))
                .isTrue();
        assertThatCode(() -> rows.item(disclosure, "PICTURES", rows.study)).doesNotThrowAnyException();
    }

    @Test
    void countsTheAgeOfThePersonWhicheverRecordTheSheetIsUnder() {
        rows = new DisclosureRows(sql, DAY.minusYears(20));
        var younger = rows.rows.patient(DAY.minusYears(16));
        merge(younger, rows.rows.patient);
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of());
        rows.sign(sheet, "SELF");

        refused(() -> rows.say(sheet, "GRANTED", rows.rows.account), "a parent or curator");
        rows.sign(sheet, "CURATOR");
        assertThatCode(() -> rows.say(sheet, "GRANTED", rows.rows.account)).doesNotThrowAnyException();
    }

    private void handed(String kind, UUID check) {
        refused(
                () -> rows.disclose(rows.byLaw(kind, "PATIENT_REQUEST", "identity_check_id", check)),
                "was not looked at today as the one who may");
    }

    private void merge(UUID kept, UUID merged) {
        rows.rows.insert(
                "patient_merge",
                row(
                        "merge_id",
                        UUID.randomUUID(),
                        "kept_id",
                        kept,
                        "merged_id",
                        merged,
                        "ground",
                        "NUMBER_MISTAKEN",
                        "reason",
                        "one person",
                        "merged_at",
                        NINE,
                        "merged_by",
                        rows.rows.account));
    }
}
