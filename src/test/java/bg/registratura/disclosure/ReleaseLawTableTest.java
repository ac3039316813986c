package bg.registratura.disclosure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.disclosure.DisclosureTableTest.refused;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whom the law lets be asked, told and given: plain SQL, the application's user. */
@DatabaseTest
class ReleaseLawTableTest {

    @Autowired
    JdbcTemplate sql;

    DisclosureRows rows;

    @BeforeEach
    void patientOfFortyFour() {
        rows = new DisclosureRows(sql, DAY.minusYears(44));
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT, BGR, PRINT",
        "REPRESENTATIVE, BGR, PRINT",
        "HEIR, DEU, PRINT",
        "TREATING, BGR, MEDIUM_IN_PERSON",
        "FACILITY, BGR, PRINT",
        "PUBLIC_BODY, BGR, PRINT",
        "COURT, DEU, PRINT",
        "INSURER, BGR, PRINT",
        "THREATENED, BGR, PRINT"
    })
    void asksForNoConsentWhereTheLawGivesTheGroundOrNone(String kind, String country, String channel) {
        refused(
                () -> rows.sheet("WRITTEN", country, Map.of("recipient_kind", kind, "channel", channel)),
                "release_consent_is_asked_for_where_no_law_gives_the_ground");
    }

    @ParameterizedTest
    @CsvSource({
        "FACILITY, DEU, PRINT",
        "INSURER, DEU, PRINT",
        "OTHER_DENTIST, BGR, PRINT",
        "PATIENT, BGR, COLLECTION_BY_THIRD_PERSON",
        "TREATING, BGR, COLLECTION_BY_THIRD_PERSON"
    })
    void asksForAConsentWhereNothingElseGivesTheGround(String kind, String country, String channel) {
        var other = new HashMap<String, Object>(Map.of("recipient_kind", kind, "channel", channel));
        if (channel.startsWith("COLLECTION")) {
            other.put("collector_name", "Some Collector");
        }

        assertThatCode(() -> rows.sheet("WRITTEN", country, other)).doesNotThrowAnyException();
    }

    @Test
    void keepsNothingFromThePersonButWhatThePowerOfTheStateForbids() {
        var hidden = row("notice", "WITHHELD_BY_ORDER", "notice_order", "8/25");
        var byConsent = rows.by(rows.granted("WRITTEN", "BGR", Map.of()), "BGR");
        byConsent.putAll(hidden);
        refused(() -> rows.disclose(byConsent), "disclosure_notice_is_withheld_by_the_state_alone");
        var insurer = rows.byLaw("INSURER", "LICENSED_INSURER", "licence_section", "I, 2");
        insurer.putAll(hidden);
        refused(() -> rows.disclose(insurer), "disclosure_notice_is_withheld_by_the_state_alone");

        var court = rows.byLaw("COURT", "COURT_ORDER");
        court.putAll(hidden);
        assertThatCode(() -> rows.disclose(court)).doesNotThrowAnyException();
    }

    @Test
    void givesAMediumAgainstAReceipt() {
        refused(
                () -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "document_id", null)),
                "disclosure_on_a_medium_has_a_receipt");
    }

    @Test
    void takesNoOtherPaperForASheetOrAReceipt() {
        var other = rows.rows.patient(DAY.minusYears(30));
        for (var wrong :
                new UUID[] {rows.document("release-consent", other), rows.document("medium-receipt", rows.rows.patient)
                }) {
            refused(
                    () -> rows.sheet("WRITTEN", "BGR", Map.of("document_id", wrong)),
                    "a consent to a release is a paper of that kind, of that person");
        }
        for (var wrong : new UUID[] {rows.document(), rows.document("medium-receipt", other)}) {
            refused(
                    () -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "document_id", wrong)),
                    "taken against a receipt of that person");
        }
    }

    @Test
    void takesAConsentOnASheetThatWasPrintedBefore() {
        var unprinted = rows.sheet("WRITTEN", "BGR", Map.of("document_id", rows.document()));
        rows.sign(unprinted, "SELF");
        refused(() -> rows.say(unprinted, "GRANTED", rows.rows.account), "signed on a sheet that was printed");

        var document = rows.document();
        rows.rows.print(document, NINE.plusMinutes(1));
        var later = rows.sheet("WRITTEN", "BGR", Map.of("document_id", document));
        rows.sign(later, "SELF");
        refused(() -> rows.say(later, "GRANTED", rows.rows.account), "signed on a sheet that was printed");
    }

    @Test
    void takesAConsentBackOnASheetOfItsOwn() {
        var consent = rows.granted("WRITTEN", "BGR", Map.of());
        var stranger = rows.document("release-withdrawal", rows.rows.patient(DAY.minusYears(30)));
        rows.rows.print(stranger, NINE);

        notWithdrawn(consent, rows.document());
        notWithdrawn(consent, rows.document("release-withdrawal", rows.rows.patient));
        notWithdrawn(consent, stranger);
        var sheet = rows.withdrawal();
        assertThatCode(() -> withdraw(consent, sheet)).doesNotThrowAnyException();
        notWithdrawn(rows.granted("WRITTEN", "BGR", Map.of()), sheet);
    }

    @Test
    void countsTheAgeOfTheDayOfTheReleaseAndNotOfTheSignature() {
        rows = new DisclosureRows(sql, DAY.minusYears(14).plusDays(1));
        var consent = rows.sheet("WRITTEN", "BGR", Map.of());
        rows.sign(consent, "PARENT");
        rows.say(consent, "GRANTED", rows.rows.account);
        var tomorrow = rows.by(consent, "BGR");
        tomorrow.putAll(row("disclosed_on", DAY.plusDays(1), "disclosed_at", NINE.plusDays(1)));
        tomorrow.put("identity_check_id", rows.stranger(DAY.plusDays(1), true));

        refused(() -> rows.disclose(tomorrow), "has come of an age since");
        assertThatCode(() -> rows.disclose(rows.by(consent, "BGR"))).doesNotThrowAnyException();
    }

    @Test
    void givesAProxyWhatThePowerOfAttorneyReachesTo() {
        var narrow = rows.byLaw("REPRESENTATIVE", "PATIENT_REQUEST", "identity_check_id", proxy("ASK_FOR_DATA"));
        narrow.putAll(row("recipient_name", "Test Proxy", "taken_by", "Test Proxy"));
        refused(() -> rows.disclose(narrow), "does not reach to copies of medical documents");

        narrow.put("identity_check_id", proxy("MEDICAL_COPIES"));
        assertThatCode(() -> rows.disclose(narrow)).doesNotThrowAnyException();
    }

    private UUID proxy(String reach) {
        var power = UUID.randomUUID();
        rows.rows.insert(
                "power_of_attorney",
                row(
                        "power_of_attorney_id",
                        power,
                        "patient_id",
                        rows.rows.patient,
                        "proxy_name",
                        "Test Proxy",
                        "notary_name",
                        "Test Notary",
                        "notary_number",
                        "1",
                        "certification_number",
                        "1",
                        "certified_on",
                        DAY.minusDays(9),
                        "copy_on_file",
                        true,
                        "recorded_on",
                        DAY,
                        "recorded_at",
                        NINE,
                        "recorded_by",
                        rows.rows.account));
        rows.rows.insert("power_of_attorney_scope", row("power_of_attorney_id", power, "power", reach));
        var check = UUID.randomUUID();
        rows.rows.insert(
                "identity_check",
                row(
                        "identity_check_id",
                        check,
                        "patient_id",
                        rows.rows.patient,
                        "power_of_attorney_id",
                        power,
                        "purpose",
                        "RELEASE",
                        "document_type",
                        "ID_CARD",
                        "issuing_country",
                        "UTO",
                        "number_tail",
                        "891",
                        "validity",
                        "VALID",
                        "names_match",
                        true,
                        "number_match",
                        true,
                        "checked_on",
                        DAY,
                        "checked_at",
                        DAY.atTime(8, 30),
                        "checked_by",
                        rows.rows.account,
                        "bearer",
                        "PROXY",
                        "bearer_name",
                        "Test Proxy"));
        return check;
    }

    private void withdraw(UUID consent, UUID sheet) {
        var check = rows.rows.check(rows.rows.patient, "RELEASE", DAY, "SELF", true);
        rows.say(consent, "WITHDRAWN", rows.rows.account, check, sheet);
    }

    private void notWithdrawn(UUID consent, UUID sheet) {
        refused(() -> withdraw(consent, sheet), "withdrawn on a sheet of its own");
    }
}
