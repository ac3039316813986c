package bg.registratura.consent;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database itself refuses, whatever program speaks to it with the application's password. */
@DatabaseTest
class ConsentTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;

    @BeforeEach
    void patientOfFortyFour() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
    }

    @Test
    void takesASignedConsent() {
        assertThatCode(() -> rows.granted()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "44, CAPABLE, '', the patient has not signed",
        "44, CAPABLE, CURATOR, the patient has not signed",
        "44, LIMITED_INTERDICTION, PATIENT, the curator",
        "44, FULL_INTERDICTION, PATIENT, a parent or guardian",
        "44, FULL_INTERDICTION, CURATOR, a parent or guardian",
        "16, CAPABLE, PATIENT, a parent or curator",
        "16, CAPABLE, PARENT, the patient has not signed",
        "9, CAPABLE, PATIENT, a parent or guardian"
    })
    void refusesAConsentThatLacksASignature(int age, String capacity, String signed, String sentence) {
        var rows = new ConsentRows(sql, DAY.minusYears(age));
        var form = rows.form("CONSENT", capacity, false, false);
        if (!signed.isEmpty()) {
            rows.sign(form, signed);
        }

        refused(() -> rows.decide("GRANTED", form), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "44, LIMITED_INTERDICTION, PATIENT CURATOR",
        "44, FULL_INTERDICTION, GUARDIAN",
        "16, CAPABLE, PATIENT PARENT",
        "14, CAPABLE, PATIENT CURATOR",
        "9, CAPABLE, PARENT",
        "0, CAPABLE, GUARDIAN"
    })
    void takesAConsentByWhoeverTheLawNames(int age, String capacity, String signed) {
        var rows = new ConsentRows(sql, DAY.minusYears(age));
        var form = rows.form("CONSENT", capacity, false, false);
        rows.sign(form, signed.split(" "));

        assertThatCode(() -> rows.decide("GRANTED", form)).doesNotThrowAnyException();
    }

    @Test
    void wantsTwoWitnessesOfAMarkAndTheInterpreter() {
        var form = rows.form("CONSENT", "CAPABLE", true, true);
        rows.sign(form, "PATIENT", "WITNESS");
        refused(() -> rows.decide("GRANTED", form), "two witnesses");

        rows.sign(form, "WITNESS");
        refused(() -> rows.decide("GRANTED", form), "the interpreter");

        rows.sign(form, "INTERPRETER");
        rows.decide("GRANTED", form);
    }

    @Test
    void wantsARefusalSignedOrAttested() {
        var form = rows.form();
        refused(() -> rows.decide("REFUSED", form), "a refusal is signed");

        rows.sign(form, "PHYSICIAN", "WITNESS");
        rows.decide("REFUSED", form);
    }

    @Test
    void wantsAnIdentityCheckOfTheSignerOfThatDayForAConsentOfThisPatient() {
        var form = rows.form();
        var stranger = rows.patient(DAY.minusYears(44));

        refused(() -> rows.sign(form, "PATIENT", null), "consent_signature_needs_an_identity_check");
        refused(() -> rows.sign(form, "PATIENT", UUID.randomUUID()), "must be made for a consent");
        refused(() -> rows.sign(form, "PATIENT", rows.check(rows.patient, "CREDENTIAL", DAY)), "made for a consent");
        refused(() -> rows.sign(form, "PATIENT", rows.check(rows.patient, "CONSENT", DAY.minusDays(1))), "of the day");
        refused(() -> rows.sign(form, "PATIENT", rows.check(stranger, "CONSENT", DAY)), "for this patient");
        refused(() -> rows.sign(form, "PATIENT", rows.checkOf("CURATOR")), "of the one who signs");
        refused(
                () -> rows.sign(form, "PATIENT", rows.check(rows.patient, "CONSENT", DAY, "SELF", false)),
                "did not show");
    }

    @Test
    void letsOnePersonSignOnlyOnce() {
        var form = rows.form("CONSENT", "CAPABLE", true, false);
        var check = rows.checkOf("WITNESS");
        rows.sign(form, "WITNESS", check);

        refused(() -> rows.sign(form, "WITNESS", check), "each signature of a sheet is of another person");
    }

    @Test
    void givesAFormOneOutcomeAndNoLateSignature() {
        var form = rows.form();
        rows.sign(form, "PATIENT");
        rows.decide("GRANTED", form);

        refused(() -> rows.decide("REFUSED", form), "consent_form_has_one_outcome");
        refused(() -> rows.sign(form, "WITNESS"), "no further signature");
    }

    @Test
    void withdrawsInWritingAsItWasGiven() {
        var consent = rows.granted();
        var sheet = rows.form("WITHDRAWAL", "CAPABLE", false, false);

        refused(() -> rows.end("WITHDRAWN", null, consent, NINE.plusHours(1)), "each stand on a signed form");
        refused(() -> rows.end("WITHDRAWN", rows.form(), consent, NINE.plusHours(1)), "a form of their own");
        refused(() -> rows.end("WITHDRAWN", sheet, consent, NINE.plusHours(1)), "a refusal is signed");

        rows.sign(sheet, "PATIENT");
        rows.end("WITHDRAWN", sheet, consent, NINE.plusHours(1));
    }

    @ParameterizedTest
    @CsvSource({"GRANTED, CONSENT", "REFUSED, CONSENT", "REFUSED, REFUSAL", "WITHDRAWN, WITHDRAWAL"})
    void takesNothingForSignedOnPaperThatWasNeverPrinted(String event, String kind) {
        var ended = event.equals("WITHDRAWN") ? rows.granted() : null;
        var document = rows.document(kind);
        var form = rows.form(kind, "CAPABLE", false, false, document);
        rows.sign(form, "PATIENT");

        refused(() -> rows.end(event, form, ended, NINE.plusMinutes(2)), "never printed is not signed on paper");

        rows.print(document, NINE);
        rows.end(event, form, ended, NINE.plusMinutes(2));
    }

    @Test
    void takesNoOtherPaperForTheSheet() {
        var other = rows.document("irradiation-consent", rows.patient(DAY.minusYears(30)));
        for (var wrong : new UUID[] {rows.document("REFUSAL"), rows.document("privacy-notice", rows.patient), other}) {
            refused(
                    () -> rows.form("CONSENT", "CAPABLE", false, false, wrong),
                    "is the paper of that kind, of that person");
        }
    }

    @Test
    void takesNoSignatureForOneOnPaperThatCameLater() {
        var document = rows.document();
        var form = rows.form("CONSENT", "CAPABLE", false, false, document);
        rows.sign(form, "PATIENT");
        rows.print(document, NINE.plusSeconds(1));

        refused(() -> rows.decide("GRANTED", form), "not signed before it was printed");
    }

    @ParameterizedTest
    @CsvSource({
        "GUARDIAN, FULL_INTERDICTION, CAPABLE",
        "GUARDIAN, FULL_INTERDICTION, LIMITED_INTERDICTION",
        "CURATOR, LIMITED_INTERDICTION, CAPABLE",
        "CURATOR, LIMITED_INTERDICTION, FULL_INTERDICTION"
    })
    void takesCapacityFromTheActsOnRecordWhoeverPrints(String appointed, String recorded, String chosen) {
        rows.checkOf(appointed);

        refused(() -> rows.form("CONSENT", chosen, false, false), "what the acts on record leave");
        refused(() -> rows.form("REFUSAL", chosen, false, false), "what the acts on record leave");
        assertThatCode(() -> rows.form("CONSENT", recorded, false, false)).doesNotThrowAnyException();

        rows.endRepresentation(rows.patient);
        assertThatCode(() -> rows.form("CONSENT", chosen, false, false)).doesNotThrowAnyException();
    }

    @Test
    void takesCapacityFromAnActThatCameAfterThePrintingButNeverANoForTooLate() {
        var form = rows.form();
        var other = rows.form();
        rows.sign(form, "PATIENT");
        rows.sign(other, "PATIENT");
        rows.checkOf("GUARDIAN");

        refused(() -> rows.decide("GRANTED", form), "what the acts on record leave");
        assertThatCode(() -> rows.decide("REFUSED", other)).doesNotThrowAnyException();
    }

    @Test
    void stopsAtOnceAndWithoutPaper() {
        var consent = rows.granted();

        assertThatCode(() -> rows.end("STOPPED", null, consent, NINE.plusHours(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void endsOnlyWhatWasGrantedAndNotBeforeItWas() {
        var consent = rows.granted();
        refused(() -> rows.end("STOPPED", null, consent, NINE.minusHours(1)), "not ended before it was given");

        var stop = rows.end("STOPPED", null, consent, NINE.plusHours(1));
        refused(() -> rows.end("STOPPED", null, stop, NINE.plusHours(2)), "only a granted consent");

        var mistake = rows.end("ANNULLED", null, stop, NINE.plusHours(3));
        refused(() -> rows.end("ANNULLED", null, mistake, NINE.plusHours(4)), "not annulled again");
    }

    @Test
    void refusesAConsentForTheOrderOfAnotherPatient() {
        var other = rows.patient(DAY.minusYears(30));
        var order = rows.order(other, "DIAGNOSTIC");

        refused(
                () -> sql.update(
                        "insert into consent select ?, ?, patient_id, event, null, consent_id, null, 'x', occurred_at,"
                                + " occurred_on, recorded_at, recorded_by from consent where consent_id = ?",
                        UUID.randomUUID().toString(),
                        order.toString(),
                        rows.granted().toString()),
                "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consent set event = 'REFUSED'",
                "delete from consent",
                "update consent_signature set role = 'PARENT'",
                "delete from consent_signature",
                "update consent_form set capacity = 'CAPABLE'",
                "delete from consent_form",
                "truncate table consent",
                "drop trigger consent_must_be_complete",
                "alter table consent drop constraint consent_granted_has_answers"
            })
    void givesTheApplicationNoWayToChangeWhatStands(String statement) {
        rows.granted();

        refused(() -> sql.execute(statement), "denied");
    }

    static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).rootCause().hasMessageContaining(sentence);
    }
}
