package bg.registratura.retention;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
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

/** A hold wins in the database itself: plain SQL, the application's user. */
@DatabaseTest
class LegalHoldTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;

    @BeforeEach
    void somebody() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
    }

    @Test
    void isLiftedOnceWithAReasonAndChangesNothingElse() {
        var hold = hold(Map.of());
        refused("denied", () -> update(hold, "reason = 'another'"));
        refused("is lifted, once", () -> update(hold, "lift_reason = 'x'"));
        refused("legal_hold_is_lifted_by_one_with_a_reason", () -> update(hold, "lifted_at = '2125-03-02 09:00:00'"));
        refused("legal_hold_is_lifted_after_it_was_placed", () -> lift(hold, "2125-02-01 09:00:00"));
        lift(hold, "2125-03-02 09:00:00");
        refused("is lifted, once", () -> lift(hold, "2125-03-03 09:00:00"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "reason, ' ', legal_hold_says_why_and_by_whom",
                "case_number, '', legal_hold_says_why_and_by_whom",
                "authority, ' ', legal_hold_says_why_and_by_whom",
                "review_on, 2125-03-01, legal_hold_is_reviewed_within_a_year",
                "review_on, 2126-03-02, legal_hold_is_reviewed_within_a_year",
                "placed_at, 2125-04-01 09:00:00, legal_hold_is_dated_by_its_day",
                "patient_id, null, cannot be null"
            })
    void refusesAHoldThatNobodyCouldCheck(String column, @Nullable String value, String sentence) {
        refused(sentence, () -> hold(row(column, value)));
    }

    @Test
    void isOnAStudyOfItsPatient() {
        var own = study(rows);
        hold(Map.of("study_id", own));

        var other = study(new ConsentRows(sql, DAY.minusYears(30)));
        refused("a hold is on a study of its patient", () -> hold(Map.of("study_id", other)));
    }

    @Test
    void isReviewedWithinAYearWhileItStands() {
        var hold = hold(Map.of());
        review(hold, "2126-03-01");
        refused("legal_hold_review_is_made_again_within_a_year", () -> review(hold, "2126-03-02"));
        refused("legal_hold_review_is_made_again_within_a_year", () -> review(hold, "2125-03-01"));
        lift(hold, "2125-03-02 09:00:00");
        refused("a hold that was lifted is not reviewed", () -> review(hold, "2125-06-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from legal_hold",
                "delete from legal_hold_review",
                "update legal_hold set notice_withheld = true",
                "update legal_hold_review set note = 'x'",
                "truncate table legal_hold",
                "drop trigger erasure_waits_for_a_legal_hold"
            })
    void givesTheApplicationNoWayAround(String statement) {
        review(hold(Map.of()), "2125-06-01");

        refused("denied", () -> sql.execute(statement));
    }

    private UUID hold(Map<String, ?> otherwise) {
        var id = UUID.randomUUID();
        var row = row(
                "legal_hold_id",
                id,
                "patient_id",
                rows.patient,
                "reason",
                "claim",
                "case_number",
                "12/2125",
                "authority",
                "court",
                "notice_withheld",
                false,
                "placed_on",
                DAY,
                "review_on",
                DAY.plusMonths(12),
                "placed_at",
                NINE,
                "placed_by",
                rows.account);
        row.putAll(otherwise);
        rows.insert("legal_hold", row);
        return id;
    }

    private void review(UUID hold, String next) {
        rows.insert(
                "legal_hold_review",
                row(
                        "legal_hold_review_id",
                        UUID.randomUUID(),
                        "legal_hold_id",
                        hold,
                        "note",
                        "goes on",
                        "reviewed_on",
                        DAY,
                        "next_review_on",
                        next,
                        "reviewed_at",
                        NINE,
                        "reviewed_by",
                        rows.account));
    }

    private UUID study(ConsentRows whose) {
        var id = UUID.randomUUID();
        whose.insert(
                "study",
                row(
                        "study_id",
                        id,
                        "study_instance_uid",
                        "2.25." + Math.abs(id.getMostSignificantBits()),
                        "imaging_order_id",
                        whose.order,
                        "lettering",
                        "DECLARED",
                        "modality",
                        "PX",
                        "taken_at",
                        NINE,
                        "received_at",
                        NINE,
                        "attachment",
                        "ACCESSION_NUMBER",
                        "attached_at",
                        NINE));
        return id;
    }

    private void lift(UUID hold, String at) {
        update(hold, "lifted_at = '" + at + "', lifted_by = '" + rows.account + "', lift_reason = 'closed'");
    }

    private void update(UUID hold, String set) {
        sql.update("update legal_hold set " + set + " where legal_hold_id = ?", hold.toString());
    }

    private static void refused(String sentence, ThrowingCallable deed) {
        assertThatThrownBy(deed).hasStackTraceContaining(sentence);
    }
}
