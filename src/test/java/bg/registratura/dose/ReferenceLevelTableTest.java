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

/** Levels and reviews stand as written: plain SQL, the application's user. */
@DatabaseTest
class ReferenceLevelTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;

    @BeforeEach
    void somebody() {
        rows = new ConsentRows(sql, DAY.minusYears(40));
    }

    @Test
    void comesEmpty() {
        assertThat(sql.queryForObject(
                        "select count(*) from reference_level where recorded_at < '2100-01-01'", Integer.class))
                .isZero();
    }

    @Test
    void endsALevelOnceAndChangesNothingElse() {
        var level = level(Map.of());
        refused("a reference level never changes", () -> sql.update("update reference_level set valid_to = ?", DAY));
        sql.update(
                "update reference_level set valid_to = ?, ended_at = ?, ended_by = ? where reference_level_id = ?",
                DAY,
                NINE,
                rows.account.toString(),
                level.toString());
        refused(
                "a reference level never changes",
                () -> sql.update(
                        "update reference_level set valid_to = ? where reference_level_id = ?",
                        DAY.plusDays(9),
                        level.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "level_value, 0, reference_level_is_positive",
                "unit, mGy, reference_level_has_the_unit_of_its_quantity",
                "source, ' ', reference_level_has_a_source",
                "valid_to, 2125-02-01, reference_level_ends_after_it_begins",
                "patient_group, BABY, reference_level_is_for_a_known_group",
                "examination, FOOT, reference_level_is_of_a_known_examination",
                "quantity, DLP, reference_level_has_a_known_quantity"
            })
    void refusesWhatIsNoLevel(String column, @Nullable String value, String sentence) {
        refused(sentence, () -> level(row(column, value)));
    }

    @Test
    void opensAReviewOnlyOfAMedianAboveALevelOfItsKindByTwentyPatients() {
        var level = level(Map.of());
        review(level, Map.of());
        refused("that it exceeds", () -> review(level, Map.of("median_value", 81)));
        refused("that it exceeds", () -> review(level, Map.of("patient_group", "CHILD")));
        refused("dose_review_rests_on_twenty_patients", () -> review(level, Map.of("patients", 19)));
        refused("dose_review_has_a_reason", () -> review(level, Map.of("reason", " ")));
    }

    @Test
    void concludesAReviewOnce() {
        var review = review(level(Map.of()), Map.of());
        conclude(review);
        refused("Duplicate", () -> conclude(review));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update reference_level set level_value = 1",
                "delete from reference_level",
                "update dose_review set reason = 'x'",
                "delete from dose_review",
                "update dose_review_conclusion set conclusion = 'x'",
                "delete from dose_review_conclusion"
            })
    void givesTheApplicationNoWayAround(String statement) {
        conclude(review(level(Map.of()), Map.of()));

        refused("denied", () -> sql.execute(statement));
    }

    private UUID level(Map<String, ?> otherwise) {
        var id = UUID.randomUUID();
        var row = row(
                "reference_level_id",
                id,
                "examination",
                "TMJ",
                "patient_group",
                "ADULT",
                "quantity",
                "DOSE_AREA_PRODUCT",
                "level_value",
                81,
                "unit",
                "mGy.cm2",
                "is_national",
                false,
                "source",
                "Invented 2125",
                "valid_from",
                DAY,
                "recorded_at",
                NINE,
                "recorded_by",
                rows.account);
        row.putAll(otherwise);
        rows.insert("reference_level", row);
        return id;
    }

    private UUID review(UUID level, Map<String, ?> otherwise) {
        var id = UUID.randomUUID();
        var row = row(
                "dose_review_id",
                id,
                "examination",
                "TMJ",
                "patient_group",
                "ADULT",
                "quantity",
                "DOSE_AREA_PRODUCT",
                "period_from",
                DAY,
                "period_to",
                DAY,
                "patients",
                20,
                "median_value",
                82,
                "reference_level_id",
                level,
                "reason",
                "sensor",
                "opened_at",
                NINE,
                "opened_by",
                rows.account);
        row.putAll(otherwise);
        rows.insert("dose_review", row);
        return id;
    }

    private void conclude(UUID review) {
        rows.insert(
                "dose_review_conclusion",
                row(
                        "dose_review_id",
                        review,
                        "conclusion",
                        "set back",
                        "concluded_at",
                        NINE,
                        "concluded_by",
                        rows.account));
    }

    private static void refused(String sentence, ThrowingCallable deed) {
        assertThatThrownBy(deed).hasStackTraceContaining(sentence);
    }
}
