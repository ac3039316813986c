package bg.registratura.dose;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures for the comparison with background: plain SQL, the application's user. */
@DatabaseTest
class DoseFigureTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;
    UUID physicist;
    UUID physician;

    @BeforeEach
    void people() {
        rows = new ConsentRows(sql, DAY.minusYears(40));
        physicist = with("PHYSICIST");
        physician = with("REPORTING_PHYSICIAN");
    }

    @Test
    void isApprovedOnceByAnotherPersonOfTheField() {
        var figure = figure(Map.of());

        refused("dose_figure_is_approved_by_another", () -> approve(figure, physicist));
        refused("the physicist or a physician approves", () -> approve(figure, with("TECHNICIAN")));
        assertThat(approve(figure, physician)).isOne();
        refused("a dose figure never changes", () -> approve(figure, with("PHYSICIST")));
    }

    @Test
    void isWithdrawnOnceAndNeverComesBack() {
        var figure = figure(Map.of());
        withdraw(figure);

        refused("a dose figure never changes", () -> withdraw(figure));
        refused("a dose figure never changes", () -> approve(figure, physician));
    }

    @Test
    void isEnteredByThePhysicistAndNotApprovedAtOnce() {
        refused("only the physicist enters", () -> figure(Map.of("entered_by", physician)));
        refused("afterwards", () -> figure(Map.of("approved_by", physician, "approved_at", NINE)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "microsievert, 0, dose_figure_has_its_size",
                "microsievert, 5001, dose_figure_has_its_size",
                "quantity, CTDI_VOL, dose_figure_has_its_size",
                "quantity, DLP, dose_figure_has_a_known_quantity",
                "source, ' ', dose_figure_has_a_source",
                "patient_group, null, dose_figure_is_the_background_or_of_an_examination",
                "examination, FOOT, dose_figure_is_of_a_known_examination",
                "patient_group, BABY, dose_figure_is_for_a_known_group"
            })
    void refusesWhatIsNoFigure(String column, @Nullable String value, String sentence) {
        refused(sentence, () -> figure(row("microsievert", 200, column, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update dose_figure set microsievert = 1", "delete from dose_figure"})
    void givesTheApplicationNoWayAround(String statement) {
        figure(Map.of());

        refused("denied", () -> sql.execute(statement));
    }

    private UUID with(String role) {
        var account = rows.account("colleague");
        rows.insert("account_role", row("account_id", account, "role", role));
        return account;
    }

    private int approve(UUID figure, UUID by) {
        return sql.update(
                "update dose_figure set approved_at = ?, approved_by = ? where dose_figure_id = ?",
                NINE,
                by.toString(),
                figure.toString());
    }

    private void withdraw(UUID figure) {
        sql.update(
                "update dose_figure set withdrawn_at = ?, withdrawn_by = ? where dose_figure_id = ?",
                NINE,
                physician.toString(),
                figure.toString());
    }

    private UUID figure(Map<String, ?> otherwise) {
        var id = UUID.randomUUID();
        var row = row(
                "dose_figure_id",
                id,
                "examination",
                "TMJ",
                "patient_group",
                "CHILD",
                "microsievert",
                20,
                "source",
                "Invented 2125",
                "valid_from",
                DAY.minusYears(50),
                "entered_at",
                NINE,
                "entered_by",
                physicist);
        row.putAll(otherwise);
        rows.insert("dose_figure", row);
        return id;
    }

    private static void refused(String sentence, ThrowingCallable deed) {
        assertThatThrownBy(deed).hasStackTraceContaining(sentence);
    }
}
