package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a correction cannot reach, and who and what makes an exposure: plain SQL, the application's user. */
@DatabaseTest
class CorrectionKeepsTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;
    ExposureRows made;
    UUID physician;

    @BeforeEach
    void patientOfFortyFour() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
        made = new ExposureRows(rows, "1");
        physician = rows.account("physician");
        rows.insert("account_role", row("account_id", physician, "role", "REPORTING_PHYSICIAN"));
    }

    @ParameterizedTest
    @CsvSource({
        "justification, another",
        "justified_by, Dr Another",
        "justified_by_uin, 0000000018",
        "justified_on, 2125-02-01",
        "icd10_code, K02.1"
    })
    void keepsTheJustification(String column, String value) {
        var consent = rows.granted();
        var wrong = made.expose(rows, consent, Map.of());

        refused(() -> correct(consent, wrong, row(column, value)), "a correction keeps the justification");
        assertThatCode(() -> correct(consent, wrong, Map.of("dose_area_product_mgycm2", 81)))
                .doesNotThrowAnyException();
    }

    @Test
    void keepsWhoMadeTheExposureAndWhoDecidedOnIt() {
        var interest = row(
                "lawful_exception",
                "VITAL_INTEREST",
                "exception_reason",
                "unconscious",
                "exception_first_account",
                rows.account,
                "exception_second_account",
                physician);
        new ReportRows(rows).exception("VITAL_INTEREST", row("reason", "unconscious", "second_account", physician));
        var wrong = made.expose(rows, null, interest);

        for (var column : new String[] {"exception_first_account", "exception_second_account", "operator_id"}) {
            var other = new HashMap<>(interest);
            other.put(column, rows.account("another"));
            refused(() -> correct(null, wrong, other), "a correction keeps the justification, the exception");
        }
        interest.put("exception_reason", "another");
        refused(() -> correct(null, wrong, interest), "a correction keeps the justification, the exception");
    }

    @Test
    void isOfNoUnitThatWasRetiredBefore() {
        var consent = rows.granted();
        sql.update("update device set retired_on = ? where device_id = ?", DAY.minusDays(1), made.device.toString());
        refused(() -> made.expose(rows, consent, Map.of()), "a unit that was retired before");

        sql.update("update device set retired_on = ? where device_id = ?", DAY, made.device.toString());
        assertThatCode(() -> made.expose(rows, consent, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void isEnteredAlsoWhenItsUnitTurnsOutToHaveBeenRetired() {
        var consent = rows.granted();
        var wrong = made.expose(rows, consent, Map.of());
        sql.update("update device set retired_on = ? where device_id = ?", DAY.minusDays(1), made.device.toString());

        assertThatCode(() -> correct(consent, wrong, Map.of("dose_area_product_mgycm2", 81)))
                .doesNotThrowAnyException();
    }

    @Test
    void isExceptedFromConsentByColleaguesAlone() {
        var told = new ReportRows(rows);
        var outside = UUID.randomUUID();
        rows.insert(
                "account",
                row(
                        "account_id",
                        outside,
                        "kind",
                        "PATIENT",
                        "username",
                        outside,
                        "display_name",
                        "somebody",
                        "subject_id",
                        rows.patient,
                        "created_at",
                        DAY));

        refused(
                () -> told.exception("VITAL_INTEREST", row("reason", "unconscious", "second_account", outside)),
                "by colleagues of the house");
    }

    private void correct(@Nullable UUID consent, UUID wrong, Map<String, ?> otherwise) {
        var row = row("corrects_exposure_id", wrong, "correction_reason", "mistyped", "recorded_by", physician);
        row.putAll(otherwise);
        made.expose(rows, consent, row);
    }

    static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).rootCause().hasMessageContaining(sentence);
    }
}
