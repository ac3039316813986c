package bg.registratura.disclosure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.disclosure.DisclosureTableTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A sheet of a release keeps the lines it was printed with: plain SQL, the application's user. */
@DatabaseTest
class ReleaseLinesTableTest {

    @Autowired
    JdbcTemplate sql;

    @ParameterizedTest
    @CsvSource({
        "9, CAPABLE, PARENT/GUARDIAN",
        "16, CAPABLE, 'SELF,PARENT/CURATOR'",
        "16, LIMITED_INTERDICTION, 'SELF,PARENT/CURATOR'",
        "16, FULL_INTERDICTION, PARENT/GUARDIAN",
        "44, CAPABLE, SELF",
        "44, LIMITED_INTERDICTION, 'SELF,CURATOR'",
        "44, FULL_INTERDICTION, GUARDIAN"
    })
    void areThoseOfTheProgram(int age, LegalCapacity capacity, String lines) {
        var rows = new DisclosureRows(sql, DAY.minusYears(age));
        var attested = new Manner(true, true);

        assertThat(lines(rows.sheet("WRITTEN", "BGR", Map.of("capacity", capacity.name()))))
                .isEqualTo(lines)
                .isEqualTo(new SheetLines(Manner.ORDINARY.places(Signers.of(age, capacity))).text());
        assertThat(lines(rows.sheet(
                        "WRITTEN",
                        "BGR",
                        Map.of("capacity", capacity.name(), "signed_by_mark", true, "interpreted", true))))
                .isEqualTo(lines + ",WITNESS,WITNESS,INTERPRETER")
                .isEqualTo(new SheetLines(attested.places(Signers.of(age, capacity))).text());
    }

    @Test
    void holdNobodyToASignatureForWhichNothingWasPrinted() {
        var rows = new DisclosureRows(sql, DAY.minusYears(20));
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of());
        rows.rows.isBorn(DAY.minusYears(16));
        rows.sign(sheet, "SELF", "PARENT");
        refused(
                () -> rows.say(sheet, "GRANTED", rows.rows.account),
                "somebody who must sign has no line on this sheet");

        var anew = rows.sheet("WRITTEN", "BGR", Map.of());
        rows.sign(anew, "SELF", "PARENT");
        assertThatCode(() -> rows.say(anew, "GRANTED", rows.rows.account)).doesNotThrowAnyException();
    }

    @Test
    void areThoseTheLawAsksForAndNoOthers() {
        var rows = new DisclosureRows(sql, DAY.minusYears(16));

        for (var lines : new String[] {"SELF", "SELF,PARENT/CURATOR,WITNESS", "GUARDIAN"}) {
            refused(
                    () -> rows.sheet("WRITTEN", "BGR", Map.of("signature_lines", lines)),
                    "has a line for each of those who must sign it");
        }
    }

    private String lines(UUID sheet) {
        return sql.queryForObject(
                "select signature_lines from release_consent where release_consent_id = ?",
                String.class,
                sheet.toString());
    }
}
