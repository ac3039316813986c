package bg.registratura.disclosure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.disclosure.DisclosureTableTest.refused;

import bg.registratura.DatabaseTest;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A release follows its consent, the consent its signatures, these the printing: plain SQL, the application's user. */
@DatabaseTest
class ReleaseMomentsTableTest {

    @Autowired
    JdbcTemplate sql;

    DisclosureRows rows;

    @BeforeEach
    void patientOfFortyFour() {
        rows = new DisclosureRows(sql, DAY.minusYears(44));
    }

    @Test
    void signsNothingBeforeItWasPrinted() {
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of("printed_at", NINE.plusMinutes(30)));

        refused(() -> rows.sign(sheet, "SELF"), "not signed before it was printed");
    }

    @Test
    void givesNothingBeforeItWasSignedAndEndsNothingBeforeItWasGiven() {
        var sheet = rows.sheet("TRANSFER", "TUR", Map.of());
        rows.sign(sheet, "SELF");

        refused(() -> say(sheet, "GRANTED", rows.rows.account, NINE.minusMinutes(1)), "not given before it was signed");
        say(sheet, "GRANTED", rows.rows.account, NINE.plusMinutes(5));
        refused(() -> say(sheet, "COUNTERSIGNED", rows.officer, NINE.plusMinutes(4)), "before it was given");
    }

    @Test
    void releasesNothingBeforeTheConsentToIt() {
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of());
        rows.sign(sheet, "SELF");
        say(sheet, "GRANTED", rows.rows.account, NINE.plusMinutes(5));

        refused(() -> rows.disclose(rows.by(sheet, "BGR")), "nothing is released before the consent to it was given");
    }

    @Test
    void entersNothingUnderAnotherDay() {
        var row = rows.by(rows.granted("WRITTEN", "BGR", Map.of("expires_on", DAY.minusDays(1))), "BGR");
        row.put("disclosed_on", DAY.minusDays(1));
        row.put("identity_check_id", rows.stranger(DAY.minusDays(1), true));

        refused(() -> rows.disclose(row), "disclosure_is_dated_by_its_day");
    }

    private void say(UUID sheet, String word, UUID by, LocalDateTime at) {
        rows.rows.insert(
                "release_consent_event",
                row(
                        "release_consent_event_id", UUID.randomUUID(),
                        "release_consent_id", sheet,
                        "event", word,
                        "occurred_at", at,
                        "occurred_on", DAY,
                        "recorded_by", by));
    }
}
