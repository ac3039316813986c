package bg.registratura.representation;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever acts for a minor acts for the person: plain SQL, the application's user. */
@DatabaseTest
class AgeOfThePersonTableTest {

    @Autowired
    JdbcTemplate sql;

    @Test
    void countsThePersonsAgeWhicheverRecordSaysWhoActsForThem() {
        var rows = new ConsentRows(sql, DAY.minusYears(19));
        var mistaken = rows.patient(DAY.minusYears(17));
        assertThatCode(() -> rows.check(mistaken, "CONSENT", DAY, "PARENT", true))
                .doesNotThrowAnyException();

        merge(rows, rows.patient, mistaken);
        assertThatThrownBy(() -> rows.check(mistaken, "CONSENT", DAY, "PARENT", true))
                .hasStackTraceContaining("without a proof that holds on the day");
    }

    @Test
    void letsAParentActForAMinorWhoWasOnceRegisteredAsAnAdult() {
        var rows = new ConsentRows(sql, DAY.minusYears(17));
        var mistaken = rows.patient(DAY.minusYears(19));
        merge(rows, rows.patient, mistaken);

        assertThatCode(() -> rows.check(mistaken, "CONSENT", DAY, "PARENT", true))
                .doesNotThrowAnyException();
    }

    private static void merge(ConsentRows rows, UUID kept, UUID merged) {
        rows.insert(
                "patient_merge",
                row(
                        "merge_id",
                        UUID.randomUUID(),
                        "kept_id",
                        kept,
                        "merged_id",
                        merged,
                        "ground",
                        "REGISTERED_TWICE",
                        "reason",
                        "one person",
                        "merged_at",
                        NINE,
                        "merged_by",
                        rows.account));
    }
}
