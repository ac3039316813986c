package bg.registratura.consent;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever signs a sheet is somebody, and somebody else than the others: plain SQL, the application's user. */
@DatabaseTest
class SignersTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;
    UUID form;

    @BeforeEach
    void sheetSignedByMark() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
        form = rows.form("CONSENT", "CAPABLE", true, false);
        rows.sign(form, "PATIENT");
    }

    @Test
    void takesTheSameStrangerForOneWitness() {
        var first = rows.checkOf("WITNESS");
        var again = rows.checkOf("WITNESS");
        rows.sign(form, "WITNESS", first);
        var name = sql.queryForObject(
                "select bearer_name from identity_check where identity_check_id = ?", String.class, first.toString());

        refused(() -> rows.sign(form, "WITNESS", again, row("name", name)), "the name of the document");
        assertThatCode(() -> rows.sign(form, "WITNESS", again)).doesNotThrowAnyException();
    }

    @Test
    void takesNobodyUnderTwoRoles() {
        var account = rows.account("clerk");

        refused(
                () -> rows.sign(form, "WITNESS", null, row("account_id", account, "name", "Test Signer")),
                "of another person");
        assertThatCode(() -> rows.sign(form, "WITNESS", null, row("account_id", account, "name", "Test Colleague")))
                .doesNotThrowAnyException();
    }

    @Test
    void takesAPhysicianOfTheRegisterOrOfTheHouse() {
        refused(
                () -> rows.sign(form, "PHYSICIAN", null, Map.of("uin", "0000000000")),
                "of the house or of the register");
        refused(
                () -> rows.sign(form, "PHYSICIAN", null, Map.of("name", "Dr Nobody")),
                "of the house or of the register");
        assertThatCode(() -> rows.sign(form, "PHYSICIAN", null)).doesNotThrowAnyException();

        var own = rows.account("physician");
        rows.insert("account_role", row("account_id", own, "role", "REPORTING_PHYSICIAN"));
        assertThatCode(() -> rows.sign(
                        form, "PHYSICIAN", null, row("account_id", own, "name", "Dr House", "uin", "0000000000")))
                .doesNotThrowAnyException();
    }

    static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).rootCause().hasMessageContaining(sentence);
    }
}
