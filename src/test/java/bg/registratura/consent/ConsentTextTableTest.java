package bg.registratura.consent;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.consent.ConsentTableTest.refused;

import bg.registratura.DatabaseTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database refuses of texts, whoever writes to it; of the joints here, which no other test asks a consent for. */
@DatabaseTest
class ConsentTextTableTest {

    @Autowired
    JdbcTemplate sql;

    ConsentRows rows;

    @BeforeEach
    void somebody() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
    }

    @Test
    void refusesWordsThatTheirHashDoesNotCover() {
        refused(() -> text(Map.of("dose", "other words than were hashed")), "has_the_hash_of_its_words");
    }

    @Test
    void refusesAGapInTheVersionsAndASecondOfTheSame() {
        refused(() -> text(Map.of("version", last() + 2)), "follows the last one");
        refused(() -> text(Map.of("version", last())), "follows the last one");
    }

    @Test
    void refusesAVersionNobodyStandsBehind() {
        refused(() -> text(row("approved_by", null)), "is_approved_by_a_physician");
        refused(() -> text(row("recorded_by", null)), "is_recorded_by_somebody");
        refused(() -> text(Map.of("order_number", " ")), "rests_on_an_order");
    }

    @Test
    void refusesAVersionThatReachesBack() {
        refused(
                () -> text(Map.of("effective_on", DAY.minusDays(1), "ordered_on", DAY.minusDays(2))),
                "takes_effect_when_written_or_later");
        refused(() -> text(Map.of("ordered_on", DAY.plusDays(1))), "is_ordered_before_it_takes_effect");
    }

    @Test
    void refusesASheetOnAVersionThatIsNotInForceOnItsDay() {
        var old = current();
        var planned = text(Map.of("effective_on", DAY.plusDays(1)));
        var order = order("TMJ");
        refused(() -> form(order, planned, DAY), "not in force yet");
        form(order, old, DAY);

        text(Map.of());
        refused(() -> form(order, old, DAY), "replaced by a later version");
        refused(() -> form(order, planned, DAY.plusDays(1)), "replaced by a later version");
        form(order, current(), DAY);
    }

    @Test
    void refusesASheetOnTheTextOfAnotherExaminationOrLanguage() {
        var order = order("TMJ");

        refused(() -> form(order, rows.text("CBCT", "bg"), DAY), "of another examination");
        refused(() -> form(order, rows.text("TMJ", "en"), DAY), "in another language");
        refused(() -> form(order, null, DAY), "names the version of its text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consent_text set dose = 'x'",
                "delete from consent_text",
                "truncate table consent_text",
                "drop trigger consent_form_is_on_the_text_in_force",
                "update consent_rule set pregnancy_from_age = 12"
            })
    void givesTheApplicationNoWayToChangeWhatStands(String statement) {
        refused(() -> sql.execute(statement), "denied");
    }

    @Test
    void refusesAgesAtWhichTheQuestionWouldBeForgotten() {
        refused(
                () -> rows.insert(
                        "consent_rule",
                        row(
                                "consent_rule_version",
                                1_000_000,
                                "pregnancy_from_age",
                                30,
                                "pregnancy_to_age",
                                55,
                                "changed_at",
                                NINE,
                                "changed_by",
                                rows.account)),
                "asks_at_plausible_ages");
    }

    int last() {
        return sql.queryForObject(
                "select max(version) from consent_text where examination = 'TMJ' and language = 'bg'", Integer.class);
    }

    UUID current() {
        return rows.text("TMJ", "bg");
    }

    /** The next version, with these columns changed after its words were hashed. */
    UUID text(Map<String, @Nullable Object> changes) {
        var id = UUID.randomUUID();
        var version = last() + 1;
        var hash = sql.queryForObject(
                "select unhex(sha2(concat_ws('\\n', 'TMJ', 'bg', cast(? as int), 'a', 'b', 'c', 'd', '', '', 'e', 'f'), 256))",
                byte[].class,
                changes.getOrDefault("version", version));
        var row = new HashMap<>(row(
                "consent_text_id",
                id,
                "examination",
                "TMJ",
                "language",
                "bg",
                "version",
                version,
                "benefit",
                "a",
                "dose",
                "b",
                "risk_1",
                "c",
                "risk_2",
                "d",
                "alternatives",
                "e",
                "refusal_risk",
                "f"));
        row.putAll(row(
                "shipped",
                false,
                "order_number",
                "1",
                "ordered_on",
                DAY,
                "author",
                "Clerk",
                "approved_by",
                "Doctor",
                "effective_on",
                DAY,
                "text_hash",
                hash,
                "recorded_on",
                DAY,
                "recorded_at",
                NINE,
                "recorded_by",
                rows.account));
        row.putAll(changes);
        rows.insert("consent_text", row);
        return id;
    }

    UUID order(String examination) {
        return rows.order(rows.patient, examination, "DIAGNOSTIC");
    }

    void form(UUID order, @Nullable UUID text, LocalDate day) {
        rows.insert(
                "consent_form",
                row(
                        "consent_form_id",
                        UUID.randomUUID(),
                        "kind",
                        "CONSENT",
                        "imaging_order_id",
                        order,
                        "patient_id",
                        rows.patient,
                        "document_id",
                        rows.document(),
                        "capacity",
                        "CAPABLE",
                        "signed_by_mark",
                        false,
                        "interpreted",
                        false,
                        "informed_by",
                        "Clerk",
                        "informed_by_post",
                        "receptionist",
                        "consent_text_id",
                        text,
                        "printed_at",
                        day.atTime(9, 0),
                        "printed_on",
                        day,
                        "printed_by",
                        rows.account));
    }
}
