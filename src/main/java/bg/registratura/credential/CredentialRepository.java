package bg.registratura.credential;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.ONE_TIME_CREDENTIAL;
import static org.jooq.Records.mapping;

import bg.registratura.crypto.PasswordHash;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.schema.AccountKeys;
import bg.registratura.schema.SamePerson;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class CredentialRepository {

    private final DSLContext dsl;

    CredentialRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(OneTimeCredential credential, IdentityCheckId check, LocalDate issuedOn, AccountId issuedBy) {
        dsl.insertInto(ONE_TIME_CREDENTIAL)
                .set(ONE_TIME_CREDENTIAL.CREDENTIAL_ID, credential.id())
                .set(ONE_TIME_CREDENTIAL.ACCOUNT_ID, credential.account())
                .set(ONE_TIME_CREDENTIAL.IDENTITY_CHECK_ID, check)
                .set(ONE_TIME_CREDENTIAL.SECRET_HASH, credential.secret())
                .set(ONE_TIME_CREDENTIAL.ISSUED_ON, issuedOn)
                .set(ONE_TIME_CREDENTIAL.ISSUED_AT, credential.issuedAt())
                .set(ONE_TIME_CREDENTIAL.ISSUED_BY, issuedBy.value())
                .set(ONE_TIME_CREDENTIAL.EXPIRES_AT, credential.expiresAt())
                .execute();
    }

    /** The sheet of an account that may still open, of which there is one at most; else the newest. */
    Optional<OneTimeCredential> newest(AccountId account) {
        return query(account, false).fetchOptional(mapping(OneTimeCredential::new));
    }

    /** The same, its row held, so that two browsers cannot spend it twice. */
    Optional<OneTimeCredential> lockNewest(AccountId account) {
        return query(account, true).fetchOptional(mapping(OneTimeCredential::new));
    }

    private ResultQuery<
                    org.jooq.Record9<
                            CredentialId,
                            AccountId,
                            PasswordHash,
                            Instant,
                            Instant,
                            Integer,
                            Instant,
                            Instant,
                            Instant>>
            query(AccountId account, boolean forUpdate) {
        var query = dsl.select(
                        ONE_TIME_CREDENTIAL.CREDENTIAL_ID,
                        ONE_TIME_CREDENTIAL.ACCOUNT_ID,
                        ONE_TIME_CREDENTIAL.SECRET_HASH,
                        ONE_TIME_CREDENTIAL.ISSUED_AT,
                        ONE_TIME_CREDENTIAL.EXPIRES_AT,
                        ONE_TIME_CREDENTIAL.FAILED_ATTEMPTS,
                        ONE_TIME_CREDENTIAL.NEXT_ATTEMPT_AT,
                        ONE_TIME_CREDENTIAL.REDEEMED_AT,
                        ONE_TIME_CREDENTIAL.REVOKED_AT)
                .from(ONE_TIME_CREDENTIAL)
                .where(ONE_TIME_CREDENTIAL.ACCOUNT_ID.eq(account))
                .orderBy(
                        DSL.field(ONE_TIME_CREDENTIAL.REDEEMED_AT.isNull().and(ONE_TIME_CREDENTIAL.REVOKED_AT.isNull()))
                                .desc(),
                        ONE_TIME_CREDENTIAL.ISSUED_AT.desc())
                .limit(1);
        return forUpdate ? query.forUpdate() : query;
    }

    void spend(CredentialId id, Instant now) {
        dsl.update(ONE_TIME_CREDENTIAL)
                .set(ONE_TIME_CREDENTIAL.REDEEMED_AT, now)
                .where(ONE_TIME_CREDENTIAL.CREDENTIAL_ID.eq(id))
                .execute();
    }

    void countFailure(CredentialId id, int failedAttempts, Instant nextAttemptAt) {
        dsl.update(ONE_TIME_CREDENTIAL)
                .set(ONE_TIME_CREDENTIAL.FAILED_ATTEMPTS, failedAttempts)
                .set(ONE_TIME_CREDENTIAL.NEXT_ATTEMPT_AT, nextAttemptAt)
                .where(ONE_TIME_CREDENTIAL.CREDENTIAL_ID.eq(id))
                .execute();
    }

    /** Ends every sheet of an account that was neither spent nor ended. */
    int revokeAll(AccountId account, Instant now) {
        return dsl.update(ONE_TIME_CREDENTIAL)
                .set(ONE_TIME_CREDENTIAL.REVOKED_AT, now)
                .where(ONE_TIME_CREDENTIAL.ACCOUNT_ID.eq(account))
                .and(ONE_TIME_CREDENTIAL.REDEEMED_AT.isNull())
                .and(ONE_TIME_CREDENTIAL.REVOKED_AT.isNull())
                .execute();
    }

    /** How far each person's access is, by the best of their accounts. */
    Map<UUID, Access> accessOf(Set<UUID> subjects, Instant now) {
        var records = SamePerson.subjects(dsl, subjects);
        var access =
                accessByRecord(records.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), now);
        var best = new HashMap<UUID, Access>();
        records.forEach((subject, own) -> own.stream()
                .flatMap(record -> access.getOrDefault(record, List.of()).stream())
                .max(Comparator.comparing(Access::reach))
                .ifPresent(found -> best.put(subject, found)));
        return best;
    }

    private Map<UUID, List<Access>> accessByRecord(Set<UUID> records, Instant now) {
        var sheet = ONE_TIME_CREDENTIAL;
        return dsl.select(
                        ACCOUNT.SUBJECT_ID,
                        DSL.field(ACCOUNT.DISABLED_AT.isNotNull()),
                        DSL.field(ACCOUNT.FROZEN_AT.isNotNull()),
                        DSL.field(AccountKeys.hasOwnKeys()),
                        DSL.max(DSL.when(sheet.REDEEMED_AT.isNull().and(sheet.REVOKED_AT.isNull()), sheet.EXPIRES_AT)))
                .from(ACCOUNT)
                .leftJoin(sheet)
                .on(sheet.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                .where(ACCOUNT.SUBJECT_ID.in(records))
                .groupBy(ACCOUNT.ACCOUNT_ID)
                .fetchGroups(
                        Record5::value1, row -> Access.of(row.value2(), row.value3(), row.value4(), row.value5(), now));
    }
}
