package bg.registratura.consent;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of one invented visit, written as anybody with the application's password could write them: by plain SQL. */
public class ConsentRows {

    public static final LocalDate DAY = LocalDate.of(2125, 3, 1);
    public static final LocalDateTime NINE = DAY.atTime(9, 0);

    public final JdbcTemplate sql;
    public final UUID account;
    public final UUID patient;
    public final UUID order;

    public ConsentRows(JdbcTemplate sql, LocalDate born) {
        this.sql = sql;
        this.account = account("clerk");
        this.patient = patient(born);
        this.order = order(patient, "DIAGNOSTIC");
    }

    /** A row with these columns; the others keep their defaults. */
    public void insert(String table, Map<String, ?> row) {
        sql.update(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + row.keySet().stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")",
                row.values().stream()
                        .map(value -> value instanceof UUID id ? id.toString() : value)
                        .toArray());
    }

    public final UUID account(String name) {
        var id = UUID.randomUUID();
        insert(
                "account",
                row(
                        "account_id",
                        id,
                        "kind",
                        "STAFF",
                        "username",
                        id.toString(),
                        "display_name",
                        name,
                        "created_at",
                        NINE));
        return id;
    }

    public final UUID patient(LocalDate born) {
        var id = UUID.randomUUID();
        insert(
                "patient",
                row(
                        "patient_id",
                        id,
                        "client_number",
                        id.getMostSignificantBits() >>> 1,
                        "given_name",
                        "Vyara",
                        "birth_date",
                        born,
                        "sex",
                        "FEMALE",
                        "identifier_kind",
                        "NONE",
                        "registered_at",
                        NINE,
                        "registered_by",
                        account));
        return id;
    }

    public final UUID order(UUID whose, String purpose) {
        return order(whose, "PANORAMIC", purpose);
    }

    public final UUID order(UUID whose, String examination, String purpose) {
        var visit = UUID.randomUUID();
        var id = UUID.randomUUID();
        insert(
                "visit",
                row(
                        "visit_id",
                        visit,
                        "patient_id",
                        whose,
                        "ticket",
                        (int) (Math.random() * Integer.MAX_VALUE),
                        "opened_on",
                        DAY,
                        "opened_at",
                        NINE,
                        "opened_by",
                        account));
        insert(
                "imaging_order",
                row(
                        "imaging_order_id",
                        id,
                        "visit_id",
                        visit,
                        "patient_id",
                        whose,
                        "accession_number",
                        id.toString().substring(0, 16),
                        "examination",
                        examination,
                        "question",
                        "caries",
                        "purpose",
                        purpose,
                        "ordered_at",
                        NINE,
                        "ordered_by",
                        account));
        return id;
    }

    public UUID check(UUID whose, String purpose, LocalDate day) {
        return check(whose, purpose, day, "SELF", true);
    }

    /** Somebody on record for a patient; a guardian or curator of an adult by interdiction. */
    private UUID representative(UUID whose, String kind, LocalDate day) {
        var id = UUID.randomUUID();
        insert(
                "representative",
                row(
                        "representative_id",
                        id,
                        "patient_id",
                        whose,
                        "kin_id",
                        id,
                        "kind",
                        kind,
                        "name",
                        "Test Signer",
                        "proof_kind",
                        "COURT_DECISION",
                        "proof_number",
                        "1",
                        "proof_issued_on",
                        day,
                        "proof_issuer",
                        "court",
                        "interdiction",
                        !kind.equals("PARENT") && isAdult(whose, day),
                        "recorded_on",
                        day,
                        "recorded_at",
                        day.atTime(8, 0),
                        "recorded_by",
                        account));
        return id;
    }

    /** A court appoints for an adult; a minor has a guardian or curator without any interdiction. */
    private boolean isAdult(UUID whose, LocalDate day) {
        return sql.queryForObject(
                "select timestampdiff(year, birth_date, ?) >= 18 from patient where patient_id = ?",
                Boolean.class,
                day,
                whose.toString());
    }

    /** Nobody represents this patient any more; what was looked into before stays what it was. */
    public void endRepresentation(UUID whose) {
        sql.update(
                "update representative set ended_at = ?, ended_on = ?, ended_by = ?, end_reason = 'over'"
                        + " where patient_id = ? and ended_at is null",
                NINE,
                DAY,
                account.toString(),
                whose.toString());
    }

    public UUID check(UUID whose, String purpose, LocalDate day, String bearer, boolean match) {
        var name = "Test " + bearer + " " + UUID.randomUUID().toString().substring(0, 8);
        return check(whose, purpose, day, bearer, match, bearer.equals("SELF") ? null : name);
    }

    /** Of somebody by name. */
    public UUID check(UUID whose, String purpose, LocalDate day, String bearer, String name) {
        return check(whose, purpose, day, bearer, true, name);
    }

    private UUID check(UUID whose, String purpose, LocalDate day, String bearer, boolean match, @Nullable String name) {
        var id = UUID.randomUUID();
        var appointed = bearer.equals("PARENT") || bearer.equals("GUARDIAN") || bearer.equals("CURATOR");
        insert(
                "identity_check",
                row(
                        "representative_id",
                        appointed ? representative(whose, bearer, day) : null,
                        "identity_check_id",
                        id,
                        "patient_id",
                        whose,
                        "purpose",
                        purpose,
                        "document_type",
                        "ID_CARD",
                        "issuing_country",
                        "UTO",
                        "number_tail",
                        "891",
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
                        account,
                        "bearer",
                        bearer,
                        "bearer_name",
                        name));
        return id;
    }

    /** A sheet that lies on paper. */
    public UUID form(String kind, String capacity, boolean byMark, boolean interpreted) {
        var document = document(kind);
        print(document, NINE);
        return form(kind, capacity, byMark, interpreted, document);
    }

    /** A sheet of this document, which is printed or is not. */
    public UUID form(String kind, String capacity, boolean byMark, boolean interpreted, UUID document) {
        var id = UUID.randomUUID();
        insert(
                "consent_form",
                row(
                        "consent_form_id",
                        id,
                        "kind",
                        kind,
                        "imaging_order_id",
                        order,
                        "patient_id",
                        patient,
                        "document_id",
                        document,
                        "capacity",
                        capacity,
                        "signed_by_mark",
                        byMark,
                        "interpreted",
                        interpreted,
                        "informed_by",
                        "Clerk",
                        "informed_by_post",
                        "receptionist",
                        "consent_text_id",
                        text("PANORAMIC", "bg"),
                        "printed_at",
                        NINE,
                        "printed_on",
                        DAY,
                        "printed_by",
                        account));
        return id;
    }

    public void print(UUID document, LocalDateTime at) {
        insert("document_print", row("document_id", document, "ordinal", 1, "printed_by", account, "printed_at", at));
    }

    /** The version of a text in force on the day. */
    public UUID text(String examination, String language) {
        return sql.queryForObject(
                "select consent_text_id from consent_text where examination = ? and language = ? and effective_on <= ?"
                        + " order by version desc limit 1",
                UUID.class,
                examination,
                language,
                DAY);
    }

    public UUID document() {
        return document("CONSENT");
    }

    /** The paper of such a sheet of this patient. */
    public UUID document(String kind) {
        return document(FormKind.valueOf(kind).template(), patient);
    }

    public UUID document(String template, UUID subject) {
        var id = UUID.randomUUID();
        insert(
                "document",
                row(
                        "document_id",
                        id,
                        "register",
                        "CONSENT",
                        "in_year",
                        DAY.getYear(),
                        "number",
                        1_000_000 + (int) (Math.random() * 1_000_000_000),
                        "numbered_on",
                        DAY,
                        "template",
                        template,
                        "subject_id",
                        subject,
                        "template_hash",
                        new byte[32],
                        "language",
                        "bg",
                        "copies",
                        1,
                        "content_hash",
                        new byte[32],
                        "content_sealed",
                        new byte[1],
                        "issued_by",
                        account,
                        "issued_at",
                        NINE));
        return id;
    }

    public UUID form() {
        return form("CONSENT", "CAPABLE", false, false);
    }

    public void sign(UUID form, String... roles) {
        for (var role : roles) {
            sign(form, role, role.equals("PHYSICIAN") ? null : checkOf(role));
        }
    }

    public UUID checkOf(String role) {
        return check(patient, "CONSENT", DAY, role.equals("PATIENT") ? "SELF" : role, true);
    }

    public void sign(UUID form, String role, @Nullable UUID check) {
        sign(form, role, check, Map.of());
    }

    public void sign(UUID form, String role, @Nullable UUID check, Map<String, ?> otherwise) {
        var physician = role.equals("PHYSICIAN");
        var uin = physician ? physician() : null;
        var row = row(
                "consent_signature_id",
                UUID.randomUUID(),
                "consent_form_id",
                form,
                "role",
                role,
                "name",
                physician ? "Dr Testa Izmislena" : bearer(check),
                "identity_check_id",
                physician ? null : check,
                "uin",
                uin,
                "authority",
                role.equals("GUARDIAN") || role.equals("CURATOR") ? "act 1" : null,
                "signed_at",
                NINE,
                "signed_on",
                DAY);
        row.putAll(otherwise);
        insert("consent_signature", row);
    }

    /** One of the register, by the number. */
    public String physician() {
        var uin = String.format("%010d", (long) (Math.random() * 9_999_999_999L));
        insert(
                "practitioner",
                row(
                        "practitioner_id",
                        UUID.randomUUID(),
                        "given_name",
                        "Testa",
                        "family_name",
                        "Izmislena",
                        "uin",
                        uin,
                        "registered_at",
                        NINE));
        return uin;
    }

    /** Whose document was looked into. */
    private String bearer(@Nullable UUID check) {
        return check == null
                ? "Test Signer"
                : sql
                        .queryForList(
                                "select coalesce(bearer_name, 'Test Signer') from identity_check where identity_check_id = ?",
                                String.class,
                                check.toString())
                        .stream()
                        .findFirst()
                        .orElse("Test Signer");
    }

    /** A consent entry on this form. */
    public UUID decide(String event, UUID form) {
        return entry(event, form, null, NINE.plusMinutes(1));
    }

    /** An entry that ends another. */
    public UUID end(String event, @Nullable UUID form, UUID ended, LocalDateTime at) {
        return entry(event, form, ended, at);
    }

    /** A whole consent: form, the patient's signature, the outcome. */
    public UUID granted() {
        var form = form();
        sign(form, "PATIENT");
        return decide("GRANTED", form);
    }

    private UUID entry(String event, @Nullable UUID form, @Nullable UUID ended, LocalDateTime at) {
        return entry(event, form, row("ends_consent_id", ended, "occurred_at", at, "recorded_at", at));
    }

    /** An entry with these columns otherwise than of one minute past nine. */
    public UUID entry(String event, @Nullable UUID form, Map<String, ?> otherwise) {
        var row = row(
                "consent_id",
                UUID.randomUUID(),
                "imaging_order_id",
                order,
                "patient_id",
                patient,
                "event",
                event,
                "consent_form_id",
                form,
                "answers_sealed",
                new byte[] {1},
                "reason_sealed",
                new byte[] {1},
                "occurred_at",
                NINE.plusMinutes(1),
                "recorded_at",
                NINE.plusMinutes(1),
                "recorded_by",
                account);
        row.putAll(otherwise);
        row.putIfAbsent("occurred_on", ((LocalDateTime) row.get("occurred_at")).toLocalDate());
        insert("consent", row);
        return (UUID) row.get("consent_id");
    }

    /** Columns and values in turn. */
    public static Map<String, Object> row(@Nullable Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }

    /** As the patient's day of birth is corrected at the desk. */
    public void isBorn(LocalDate born) {
        sql.update(
                "insert into patient_revision (patient_id, version, given_name, birth_date, sex, identifier_kind, replaced_at,"
                        + " replaced_by, reason) select patient_id, version, given_name, birth_date, sex, identifier_kind, ?, ?,"
                        + " 'mistyped' from patient where patient_id = ?",
                NINE,
                account.toString(),
                patient.toString());
        sql.update(
                "update patient set birth_date = ?, version = version + 1 where patient_id = ?",
                born,
                patient.toString());
    }
}
