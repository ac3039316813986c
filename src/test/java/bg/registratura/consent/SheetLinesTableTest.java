package bg.registratura.consent;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.consent.ConsentTableTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody signs where there is no line for them: plain SQL, the application's user. */
@DatabaseTest
class SheetLinesTableTest {

    @Autowired
    JdbcTemplate sql;

    @ParameterizedTest
    @CsvSource({
        "9, CAPABLE, PARENT/GUARDIAN",
        "16, CAPABLE, 'PATIENT,PARENT/CURATOR'",
        "16, LIMITED_INTERDICTION, 'PATIENT,PARENT/CURATOR'",
        "16, FULL_INTERDICTION, PARENT/GUARDIAN",
        "44, CAPABLE, PATIENT",
        "44, LIMITED_INTERDICTION, 'PATIENT,CURATOR'",
        "44, FULL_INTERDICTION, GUARDIAN"
    })
    void areThoseOfTheProgram(int age, Capacity capacity, String lines) {
        var born = DAY.minusYears(age);
        var rows = new ConsentRows(sql, born);
        var plain = new Situation(born, capacity, false, false);
        var attested = new Situation(born, capacity, true, true);

        assertThat(lines(rows.form("CONSENT", capacity.name(), false, false)))
                .isEqualTo(lines)
                .isEqualTo(new SheetLines(Signatories.on(DAY, plain).places()).text());
        assertThat(lines(rows.form("CONSENT", capacity.name(), true, true)))
                .isEqualTo(lines + ",WITNESS,WITNESS,INTERPRETER")
                .isEqualTo(new SheetLines(Signatories.on(DAY, attested).places()).text());
    }

    @Test
    void holdNobodyToASignatureForWhichNothingWasPrinted() {
        var rows = new ConsentRows(sql, DAY.minusYears(20));
        var form = rows.form();
        rows.isBorn(DAY.minusYears(16));
        rows.sign(form, "PATIENT", "PARENT");
        refused(() -> rows.decide("GRANTED", form), "somebody who must sign has no line on this sheet");

        var anew = rows.form();
        rows.sign(anew, "PATIENT", "PARENT");
        assertThatCode(() -> rows.decide("GRANTED", anew)).doesNotThrowAnyException();
    }

    @Test
    void areOutgrownOnABirthday() {
        var rows = new ConsentRows(sql, DAY.minusYears(14).plusDays(1));
        var form = rows.form();
        var tomorrow = row("signed_at", NINE.plusDays(1), "signed_on", DAY.plusDays(1));
        for (var role : new String[] {"SELF", "PARENT"}) {
            var check = rows.check(rows.patient, "CONSENT", DAY.plusDays(1), role, true);
            rows.sign(form, role.equals("SELF") ? "PATIENT" : role, check, tomorrow);
        }
        var then = NINE.plusDays(1).plusMinutes(1);

        refused(
                () -> rows.entry("GRANTED", form, row("occurred_at", then, "recorded_at", then)),
                "somebody who must sign has no line on this sheet");
        assertThatCode(() -> rows.entry("REFUSED", form, row("occurred_at", then, "recorded_at", then)))
                .as("a no is never too late")
                .doesNotThrowAnyException();
    }

    @Test
    void areWhatTheLawAsksForOrWhereNobodySignsANoThoseWhoAttestIt() {
        var rows = new ConsentRows(sql, DAY.minusYears(16));

        refused(() -> print(rows, "CONSENT", "PATIENT"), "has a line for each of those who must sign it");
        refused(() -> print(rows, "CONSENT", "PHYSICIAN,WITNESS"), "has a line for each of those who must sign it");
        assertThatCode(() -> print(rows, "REFUSAL", "PHYSICIAN,WITNESS")).doesNotThrowAnyException();
        assertThatCode(() -> print(rows, "CONSENT", "PATIENT,PARENT/CURATOR")).doesNotThrowAnyException();
    }

    private static void print(ConsentRows rows, String kind, String lines) {
        rows.insert(
                "consent_form",
                row(
                        "consent_form_id",
                        UUID.randomUUID(),
                        "kind",
                        kind,
                        "imaging_order_id",
                        rows.order,
                        "patient_id",
                        rows.patient,
                        "document_id",
                        rows.document(kind),
                        "capacity",
                        "CAPABLE",
                        "signed_by_mark",
                        false,
                        "interpreted",
                        false,
                        "signature_lines",
                        lines,
                        "informed_by",
                        "Clerk",
                        "informed_by_post",
                        "receptionist",
                        "consent_text_id",
                        rows.text("PANORAMIC", "bg"),
                        "printed_at",
                        NINE,
                        "printed_on",
                        DAY,
                        "printed_by",
                        rows.account));
    }

    private String lines(UUID form) {
        return sql.queryForObject(
                "select signature_lines from consent_form where consent_form_id = ?", String.class, form.toString());
    }
}
