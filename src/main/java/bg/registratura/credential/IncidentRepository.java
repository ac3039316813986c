package bg.registratura.credential;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.CREDENTIAL_INCIDENT;
import static bg.registratura.schema.Tables.ONE_TIME_CREDENTIAL;
import static bg.registratura.schema.Tables.STUDY_LOOK;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import bg.registratura.credential.CredentialIncident.Closing;
import bg.registratura.credential.CredentialIncident.Seen;
import bg.registratura.credential.CredentialIncident.Whose;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository("credentialIncidentRepository")
class IncidentRepository {

    private static final Field<Instant> REISSUED_AT = field(select(max(ONE_TIME_CREDENTIAL.as("newer").ISSUED_AT))
            .from(ONE_TIME_CREDENTIAL.as("newer"))
            .where(ONE_TIME_CREDENTIAL.as("newer").ACCOUNT_ID.eq(CREDENTIAL_INCIDENT.ACCOUNT_ID))
            .and(ONE_TIME_CREDENTIAL.as("newer").CREDENTIAL_ID.ne(CREDENTIAL_INCIDENT.CREDENTIAL_ID))
            .and(ONE_TIME_CREDENTIAL.as("newer").ISSUED_AT.ge(CREDENTIAL_INCIDENT.REPORTED_AT)));
    private static final Field<Integer> LOOKS = field(select(count())
            .from(STUDY_LOOK)
            .where(STUDY_LOOK.ACCOUNT_ID.eq(CREDENTIAL_INCIDENT.ACCOUNT_ID))
            .and(STUDY_LOOK.LAST_LOOKED_AT.ge(ONE_TIME_CREDENTIAL.REDEEMED_AT))
            .and(STUDY_LOOK.FIRST_LOOKED_AT.le(CREDENTIAL_INCIDENT.REPORTED_AT)));
    private static final Field<String> DESK = nameOf(CREDENTIAL_INCIDENT.DESK_SAW_BY);
    private static final Field<String> OFFICER = nameOf(CREDENTIAL_INCIDENT.OFFICER_SAW_BY);
    private static final Field<String> CLOSER = nameOf(CREDENTIAL_INCIDENT.CLOSED_BY);

    private final DSLContext dsl;

    IncidentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** It is numbered by the database. */
    void insert(CredentialIncidentId id, int year, AccountId account, CredentialId sheet, Instant now) {
        dsl.insertInto(CREDENTIAL_INCIDENT)
                .set(CREDENTIAL_INCIDENT.CREDENTIAL_INCIDENT_ID, id)
                .set(CREDENTIAL_INCIDENT.IN_YEAR, year)
                .set(CREDENTIAL_INCIDENT.ACCOUNT_ID, account)
                .set(CREDENTIAL_INCIDENT.CREDENTIAL_ID, sheet)
                .set(CREDENTIAL_INCIDENT.REPORTED_AT, now)
                .execute();
    }

    /** Whether nobody at the desk had seen it yet. */
    boolean seenAtDesk(CredentialIncidentId id, AccountId by, Instant now) {
        return dsl.update(CREDENTIAL_INCIDENT)
                        .set(CREDENTIAL_INCIDENT.DESK_SAW_AT, now)
                        .set(CREDENTIAL_INCIDENT.DESK_SAW_BY, by.value())
                        .where(CREDENTIAL_INCIDENT.CREDENTIAL_INCIDENT_ID.eq(id))
                        .and(CREDENTIAL_INCIDENT.DESK_SAW_AT.isNull())
                        .execute()
                > 0;
    }

    /** Whether the officer had not seen it yet. */
    boolean seenByOfficer(CredentialIncidentId id, AccountId by, Instant now) {
        return dsl.update(CREDENTIAL_INCIDENT)
                        .set(CREDENTIAL_INCIDENT.OFFICER_SAW_AT, now)
                        .set(CREDENTIAL_INCIDENT.OFFICER_SAW_BY, by.value())
                        .where(CREDENTIAL_INCIDENT.CREDENTIAL_INCIDENT_ID.eq(id))
                        .and(CREDENTIAL_INCIDENT.OFFICER_SAW_AT.isNull())
                        .execute()
                > 0;
    }

    void close(CredentialIncidentId id, Finding finding, String note, AccountId by, Instant now) {
        dsl.update(CREDENTIAL_INCIDENT)
                .set(CREDENTIAL_INCIDENT.FINDING, finding)
                .set(CREDENTIAL_INCIDENT.NOTE, note)
                .set(CREDENTIAL_INCIDENT.CLOSED_AT, now)
                .set(CREDENTIAL_INCIDENT.CLOSED_BY, by.value())
                .where(CREDENTIAL_INCIDENT.CREDENTIAL_INCIDENT_ID.eq(id))
                .execute();
    }

    List<CredentialIncident> all() {
        return incidents(noCondition());
    }

    List<CredentialIncident> unseenAtDesk() {
        return incidents(CREDENTIAL_INCIDENT.DESK_SAW_AT.isNull());
    }

    List<CredentialIncident> unseenByOfficer() {
        return incidents(CREDENTIAL_INCIDENT.OFFICER_SAW_AT.isNull());
    }

    Optional<CredentialIncident> find(CredentialIncidentId id) {
        return incidents(CREDENTIAL_INCIDENT.CREDENTIAL_INCIDENT_ID.eq(id)).stream()
                .findFirst();
    }

    Optional<CredentialIncident> ofSheet(CredentialId sheet) {
        return incidents(CREDENTIAL_INCIDENT.CREDENTIAL_ID.eq(sheet)).stream().findFirst();
    }

    private List<CredentialIncident> incidents(Condition condition) {
        return dsl.select(CREDENTIAL_INCIDENT.fields())
                .select(ACCOUNT.KIND, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.SUBJECT_ID)
                .select(ONE_TIME_CREDENTIAL.ISSUED_AT, ONE_TIME_CREDENTIAL.REDEEMED_AT)
                .select(REISSUED_AT, LOOKS, DESK, OFFICER, CLOSER)
                .from(CREDENTIAL_INCIDENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CREDENTIAL_INCIDENT.ACCOUNT_ID))
                .join(ONE_TIME_CREDENTIAL)
                .on(ONE_TIME_CREDENTIAL.CREDENTIAL_ID.eq(CREDENTIAL_INCIDENT.CREDENTIAL_ID))
                .where(condition)
                .orderBy(CREDENTIAL_INCIDENT.REPORTED_AT.desc(), CREDENTIAL_INCIDENT.NUMBER.desc())
                .fetch(IncidentRepository::incident);
    }

    private static CredentialIncident incident(Record row) {
        var it = CREDENTIAL_INCIDENT;
        return new CredentialIncident(
                row.get(it.CREDENTIAL_INCIDENT_ID),
                row.get(it.IN_YEAR),
                row.get(it.NUMBER),
                new Whose(
                        row.get(it.ACCOUNT_ID),
                        row.get(ACCOUNT.KIND),
                        row.get(ACCOUNT.USERNAME),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        row.get(ACCOUNT.SUBJECT_ID)),
                row.get(ONE_TIME_CREDENTIAL.ISSUED_AT),
                row.get(ONE_TIME_CREDENTIAL.REDEEMED_AT),
                row.get(it.REPORTED_AT),
                row.get(LOOKS),
                row.get(REISSUED_AT),
                seen(row.get(it.DESK_SAW_AT), row.get(DESK)),
                seen(row.get(it.OFFICER_SAW_AT), row.get(OFFICER)),
                row.get(it.CLOSED_AT) == null
                        ? null
                        : new Closing(row.get(it.FINDING), row.get(it.NOTE), row.get(it.CLOSED_AT), row.get(CLOSER)));
    }

    private static @Nullable Seen seen(@Nullable Instant at, @Nullable String by) {
        return at == null ? null : new Seen(at, by);
    }

    private static Field<String> nameOf(Field<UUID> account) {
        var somebody = ACCOUNT.as(account.getName());
        return field(select(somebody.DISPLAY_NAME)
                        .from(somebody)
                        .where(somebody.ACCOUNT_ID.coerce(UUID.class).eq(account)))
                .as(account.getName() + "_name");
    }
}
