package bg.registratura.disclosure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;

import bg.registratura.consent.ConsentRows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of releases, written as anybody with the application's password could write them: by plain SQL. */
class DisclosureRows {

    final ConsentRows rows;
    final UUID officer;
    final UUID study;

    DisclosureRows(JdbcTemplate sql, LocalDate born) {
        rows = new ConsentRows(sql, born);
        officer = rows.account("officer");
        rows.insert("account_role", row("account_id", officer, "role", "DPO"));
        study = study(rows.patient);
    }

    UUID study(UUID whose) {
        var id = UUID.randomUUID();
        rows.insert(
                "study",
                row(
                        "study_id",
                        id,
                        "study_instance_uid",
                        id.toString(),
                        "patient_id",
                        whose,
                        "lettering",
                        "DECLARED",
                        "modality",
                        "PX",
                        "taken_at",
                        NINE,
                        "received_at",
                        NINE,
                        "imaging_order_id",
                        whose.equals(rows.patient) ? rows.order : rows.order(whose, "DIAGNOSTIC"),
                        "attachment",
                        "ACCESSION_NUMBER",
                        "attached_at",
                        NINE));
        return id;
    }

    UUID dentist(String country) {
        var id = UUID.randomUUID();
        rows.insert(
                "practitioner",
                row(
                        "practitioner_id", id,
                        "given_name", "Testa",
                        "family_name", "Izmislena",
                        "country", country,
                        "registered_at", NINE));
        return id;
    }

    UUID document() {
        return document("release-consent", rows.patient);
    }

    /** A sheet on which this patient takes something back, as it left the printer. */
    UUID withdrawal() {
        var sheet = document("release-withdrawal", rows.patient);
        rows.print(sheet, NINE);
        return sheet;
    }

    UUID document(String template, UUID subject) {
        return rows.document(template, subject);
    }

    /** A sheet to a named person in a country, of the one study, on a medium. */
    UUID sheet(String form, String country, Map<String, ?> other) {
        var id = UUID.randomUUID();
        var row = new HashMap<String, Object>(row(
                "release_consent_id",
                id,
                "patient_id",
                rows.patient,
                "form",
                form,
                "recipient_kind",
                "NAMED_PERSON",
                "recipient_name",
                "Ana Izmislena",
                "country",
                country,
                "channel",
                "MEDIUM_IN_PERSON",
                "with_report",
                false,
                "whole_record",
                false,
                "capacity",
                "CAPABLE",
                "expires_on",
                DAY.plusDays(30),
                "document_id",
                document(),
                "printed_at",
                NINE,
                "printed_by",
                rows.account));
        row.putAll(other);
        if (!other.containsKey("document_id")) {
            rows.print((UUID) row.get("document_id"), NINE);
        }
        rows.insert("release_consent", row);
        rows.insert("release_consent_study", row("release_consent_id", id, "study_id", study));
        return id;
    }

    void sign(UUID sheet, String... roles) {
        for (var role : roles) {
            sign(sheet, role, rows.check(rows.patient, "RELEASE", DAY, role, true));
        }
    }

    void sign(UUID sheet, String role, @Nullable UUID check) {
        sign(sheet, role, bearer(check), check);
    }

    void sign(UUID sheet, String role, String name, @Nullable UUID check) {
        signature(sheet, role, name, check, null);
    }

    /** As the document shows them; the patient is named by the record. */
    private String bearer(@Nullable UUID check) {
        return check == null
                ? "Test Signer"
                : rows.sql.queryForObject(
                        "select coalesce(max(bearer_name), 'Vyara') from identity_check where identity_check_id = ?",
                        String.class,
                        check.toString());
    }

    private void signature(UUID sheet, String role, String name, @Nullable UUID check, @Nullable UUID account) {
        rows.insert(
                "release_consent_signature",
                row(
                        "release_consent_signature_id", UUID.randomUUID(),
                        "release_consent_id", sheet,
                        "role", role,
                        "name", name,
                        "identity_check_id", check,
                        "account_id", account,
                        "signed_at", NINE,
                        "signed_on", DAY));
    }

    void colleague(UUID sheet, String role, @Nullable UUID account) {
        signature(sheet, role, "Test Colleague " + UUID.randomUUID(), null, account);
    }

    void say(UUID sheet, String word, UUID by) {
        say(sheet, word, by, null, null);
    }

    void say(UUID sheet, String word, UUID by, @Nullable UUID check, @Nullable UUID document) {
        rows.insert(
                "release_consent_event",
                row(
                        "release_consent_event_id", UUID.randomUUID(),
                        "release_consent_id", sheet,
                        "event", word,
                        "identity_check_id", check,
                        "document_id", document,
                        "occurred_at", NINE,
                        "occurred_on", DAY,
                        "recorded_by", by));
    }

    void withdraw(UUID sheet) {
        say(sheet, "WITHDRAWN", rows.account, rows.check(rows.patient, "RELEASE", DAY, "SELF", true), withdrawal());
    }

    /** Printed and signed. */
    UUID granted(String form, String country, Map<String, ?> other) {
        var sheet = sheet(form, country, other);
        sign(sheet, "SELF");
        say(sheet, "GRANTED", rows.account);
        return sheet;
    }

    /** What a release by this consent would be. */
    Map<String, Object> by(@Nullable UUID consent, String country) {
        return new HashMap<>(row(
                "disclosure_id",
                UUID.randomUUID(),
                "disclosed_at",
                NINE,
                "disclosed_on",
                DAY,
                "disclosed_by",
                rows.account,
                "act",
                "HANDED_OVER",
                "patient_id",
                rows.patient,
                "recipient_kind",
                "NAMED_PERSON",
                "recipient_name",
                "Ana Izmislena",
                "recipient_country",
                country,
                "ground",
                "DATA_SUBJECT_CONSENT",
                "channel",
                "MEDIUM_IN_PERSON",
                "notice",
                "NOT_REQUIRED",
                "release_consent_id",
                consent,
                "medium_number",
                "CD-1",
                "document_id",
                document("medium-receipt", rows.patient),
                "taken_by",
                "Ana Izmislena",
                "identity_check_id",
                stranger(DAY, true)));
    }

    /** A look into the document of somebody who is nobody's patient here, and is called as the recipient of these rows. */
    UUID stranger(LocalDate day, boolean match) {
        return stranger(day, match, "Ana Izmislena");
    }

    UUID stranger(LocalDate day, boolean match, @Nullable String name) {
        return outsider(day, match, row("stranger_id", UUID.randomUUID(), "bearer_name", name));
    }

    /** A look into the document of a dentist of the register. */
    UUID look(UUID dentist) {
        return outsider(DAY, true, row("practitioner_id", dentist));
    }

    private UUID outsider(LocalDate day, boolean match, Map<String, ?> who) {
        var id = UUID.randomUUID();
        var row = new HashMap<String, Object>(row(
                "identity_check_id",
                id,
                "purpose",
                "RELEASE",
                "document_type",
                "ID_CARD",
                "issuing_country",
                "UTO",
                "number_tail",
                "234",
                "validity",
                "VALID",
                "names_match",
                match,
                "number_match",
                true,
                "checked_on",
                day,
                "checked_at",
                day.atTime(8, 30),
                "checked_by",
                rows.account,
                "bearer",
                "SELF"));
        row.putAll(who);
        rows.insert("identity_check", row);
        return id;
    }

    /** A release to somebody in Bulgaria on a ground of the law. */
    Map<String, Object> byLaw(String kind, String ground, Object... other) {
        var row = by(null, "BGR");
        row.put("recipient_kind", kind);
        row.put("ground", ground);
        if (kind.equals("PATIENT") && !row(other).containsValue("COLLECTION_BY_THIRD_PERSON")) {
            row.put("identity_check_id", rows.check(rows.patient, "RELEASE", DAY, "SELF", true));
        }
        row.putAll(row(other));
        return row;
    }

    UUID disclose(Map<String, ?> row) {
        rows.insert("disclosure", row);
        return (UUID) row.get("disclosure_id");
    }

    void item(UUID disclosure, String kind, @Nullable UUID of) {
        rows.insert(
                "disclosure_item",
                row(
                        "disclosure_item_id", UUID.randomUUID(),
                        "disclosure_id", disclosure,
                        "kind", kind,
                        "study_id", of));
    }
}
