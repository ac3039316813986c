package bg.registratura.disclosure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.disclosure.DisclosureTableTest.refused;
import static bg.registratura.exposure.ReportRows.TEN;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import bg.registratura.exposure.ReportRows;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register has of an incident what was told, and to whom: plain SQL, the application's user. */
@DatabaseTest
class ToldTableTest {

    @Autowired
    JdbcTemplate sql;

    DisclosureRows rows;
    UUID incident;

    @BeforeEach
    void anIncident() {
        rows = new DisclosureRows(sql, DAY.minusYears(44));
        incident = new ReportRows(rows.rows).incident();
    }

    @Test
    void takesWhatWasToldOnceAndAsItWasTold() {
        var told = told("REFERRER", "BY_LETTER");

        refused(() -> rows.disclose(entry(told, "recipient_name", "Another Name")), "what was told of an incident");
        refused(() -> rows.disclose(entry(told, "channel", "SPOKEN")), "what was told of an incident");
        refused(() -> rows.disclose(entry(told, "disclosed_by", rows.rows.account)), "what was told of an incident");
        refused(
                () -> rows.disclose(entry(told, "patient_id", rows.rows.patient(DAY.minusYears(30)))),
                "what was told of an incident");
        refused(
                () -> rows.disclose(entry(told, "recipient_kind", "PUBLIC_BODY", "ground", "PUBLIC_BODY")),
                "what was told of an incident");
        refused(() -> rows.disclose(entry(null)), "what was told of an incident");
        refused(() -> rows.disclose(entry(told, "act", "LOOKED_AT")), "disclosure_of_a_telling");

        var entered = rows.disclose(entry(told));
        refused(() -> rows.disclose(entry(told)), "disclosure_of_a_telling_stands_once");
        refused(() -> rows.item(entered, "RECORD", null), "of an incident somebody is told");
        assertThatCode(() -> rows.item(entered, "INCIDENT", null)).doesNotThrowAnyException();
    }

    @Test
    void takesNothingThatStaysInTheHouseOrIsToldThePersonThemselves() {
        refused(() -> rows.disclose(entry(told("JUSTIFIER", "BY_LETTER"))), "what was told of an incident");
        refused(
                () -> rows.disclose(entry(told("PATIENT", "IN_PERSON"), "channel", "SPOKEN")),
                "what was told of an incident");
    }

    @Test
    void tellsOfNoIncidentInAnotherEntry() {
        var release = rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST"));

        refused(() -> rows.item(release, "INCIDENT", null), "of an incident somebody is told");
    }

    private UUID told(String audience, String manner) {
        var id = UUID.randomUUID();
        rows.rows.insert(
                "exposure_incident_told",
                row(
                        "exposure_incident_told_id",
                        id,
                        "exposure_incident_id",
                        incident,
                        "audience",
                        audience,
                        "recipient",
                        "Ana Izmislena",
                        "manner",
                        manner,
                        "told_on",
                        DAY,
                        "recorded_at",
                        TEN.plusMinutes(5),
                        "recorded_by",
                        rows.officer));
        return id;
    }

    /** A letter to whoever referred the patient. */
    private Map<String, Object> entry(@Nullable UUID told, Object... other) {
        var row = rows.by(null, "BGR");
        row.putAll(row(
                "act",
                "TOLD",
                "recipient_kind",
                "TREATING",
                "ground",
                "CONTINUED_TREATMENT",
                "channel",
                "LETTER",
                "disclosed_by",
                rows.officer,
                "exposure_incident_told_id",
                told,
                "medium_number",
                null,
                "document_id",
                null,
                "taken_by",
                null,
                "identity_check_id",
                null));
        row.putAll(row(other));
        return row;
    }
}
