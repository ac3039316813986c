package bg.registratura.security;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.ACCOUNT_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import bg.registratura.crypto.PasswordHash;
import bg.registratura.schema.AccountEnds;
import bg.registratura.schema.AccountKeys;
import bg.registratura.schema.SamePerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private final DSLContext dsl;

    AccountRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Account> find(AccountId id) {
        return accounts(ACCOUNT.ACCOUNT_ID.eq(id)).stream().findFirst();
    }

    /** Whose name it is, and nothing else of the account. */
    Optional<AccountId> named(String username) {
        return dsl.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(ACCOUNT.ACCOUNT_ID);
    }

    Optional<Account> findByUsername(String username) {
        return accounts(ACCOUNT.USERNAME.eq(username)).stream().findFirst();
    }

    /** The accounts of a patient or practitioner: of one whose records were merged there may be several, their own first. */
    List<Account> ofSubject(UUID subject) {
        return accounts(ACCOUNT.SUBJECT_ID.in(SamePerson.subjects(dsl, subject))).stream()
                .sorted(Comparator.comparing((Account account) -> !subject.equals(account.subject()))
                        .thenComparing(account -> account.disabledAt() != null))
                .toList();
    }

    List<Account> ofKind(AccountKind kind) {
        return accounts(ACCOUNT.KIND.eq(kind));
    }

    /** Holds the account's row, so that two sign-ins count one after the other. */
    void lock(AccountId id) {
        dsl.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .forUpdate()
                .fetch();
    }

    private List<Account> accounts(Condition condition) {
        return dsl.select(
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.KIND,
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.SUBJECT_ID,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.TOTP_KEY,
                        ACCOUNT.TOTP_LAST_STEP,
                        ACCOUNT.FAILED_ATTEMPTS,
                        ACCOUNT.NEXT_ATTEMPT_AT,
                        ACCOUNT.SECRECY_SIGNED_ON,
                        ACCOUNT.ACTIVATED_AT,
                        ACCOUNT.LAST_SIGN_IN_AT,
                        ACCOUNT.DISABLED_AT,
                        ACCOUNT.FROZEN_AT,
                        DSL.field(AccountKeys.hasPasskey()),
                        AccountEnds.endsAt(),
                        multiset(roles()).convertFrom(r -> (Set<Role>) new HashSet<>(r.map(Record1::value1))))
                .from(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.DISPLAY_NAME)
                .fetch(mapping(Account::new));
    }

    private static SelectConditionStep<Record1<Role>> roles() {
        return select(ACCOUNT_ROLE.ROLE).from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID));
    }

    void insert(Account account, Instant now) {
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ACCOUNT_ID, account.id())
                .set(ACCOUNT.KIND, account.kind())
                .set(ACCOUNT.USERNAME, account.username())
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.SUBJECT_ID, account.subject())
                .set(ACCOUNT.SECRECY_SIGNED_ON, account.secrecySignedOn())
                .set(ACCOUNT.CREATED_AT, now)
                .execute();
        account.roles().forEach(role -> dsl.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, account.id())
                .set(ACCOUNT_ROLE.ROLE, role)
                .execute());
    }

    /**
     * The owner's keys are set and the account is open; the code that proved a new second factor is spent. Whoever has a passkey
     * may have no password.
     */
    void activate(AccountId id, @Nullable PasswordHash password, @Nullable NewFactor factor, Instant now) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, password)
                .set(ACCOUNT.TOTP_KEY, factor == null ? ACCOUNT.TOTP_KEY : DSL.val(factor.key()))
                .set(ACCOUNT.TOTP_LAST_STEP, factor == null ? ACCOUNT.TOTP_LAST_STEP : DSL.val(factor.provedStep()))
                .set(ACCOUNT.ACTIVATED_AT, DSL.coalesce(ACCOUNT.ACTIVATED_AT, DSL.val(now, ACCOUNT.ACTIVATED_AT)))
                .set(ACCOUNT.FAILED_ATTEMPTS, 0)
                .setNull(ACCOUNT.NEXT_ATTEMPT_AT)
                .set(ACCOUNT.KEYS_CHANGED_AT, now)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .set(ACCOUNT.SESSION_END, SessionEnd.KEYS_CHANGED)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    /** A second factor that is set up: its sealed key, and the time step whose code proved it. */
    @SuppressWarnings("ArrayRecordComponent")
    record NewFactor(byte[] key, long provedStep) {}

    /** Another password in the place of the one before, or of none. */
    void changePassword(AccountId id, PasswordHash password, @Nullable NewFactor factor, Instant now) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, password)
                .set(ACCOUNT.TOTP_KEY, factor == null ? ACCOUNT.TOTP_KEY : DSL.val(factor.key()))
                .set(ACCOUNT.TOTP_LAST_STEP, factor == null ? ACCOUNT.TOTP_LAST_STEP : DSL.val(factor.provedStep()))
                .set(ACCOUNT.KEYS_CHANGED_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    /** Takes the password away: nobody gets in until a new credential is handed over and spent. */
    void forgetPassword(AccountId id) {
        dsl.update(ACCOUNT)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    /** Another key than before, or one more, or one less. */
    void keysChanged(AccountId id, Instant now) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.KEYS_CHANGED_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void rehash(AccountId id, PasswordHash password) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, password)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    /** The owner was there: no delay any more, and the code is spent. */
    void proved(AccountId id, long totpStep) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.FAILED_ATTEMPTS, 0)
                .setNull(ACCOUNT.NEXT_ATTEMPT_AT)
                .set(ACCOUNT.TOTP_LAST_STEP, totpStep)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void entered(AccountId id, Instant now) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PREVIOUS_SIGN_IN_AT, ACCOUNT.LAST_SIGN_IN_AT)
                .set(ACCOUNT.LAST_SIGN_IN_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void failed(AccountId id, int failedAttempts, @Nullable Instant nextAttemptAt) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.FAILED_ATTEMPTS, failedAttempts)
                .set(ACCOUNT.NEXT_ATTEMPT_AT, nextAttemptAt)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void keepSecrecy(AccountId id, LocalDate signedOn) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.SECRECY_SIGNED_ON, signedOn)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void disable(AccountId id, Instant now) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.DISABLED_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .and(ACCOUNT.DISABLED_AT.isNull())
                .execute();
    }

    boolean anyAdministrator() {
        return dsl.fetchExists(select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Role.ADMINISTRATOR))
                .and(ACCOUNT.ACTIVATED_AT.isNotNull()));
    }
}
