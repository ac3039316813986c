package bg.registratura.security;

import static bg.registratura.schema.Tables.ACCOUNT;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What accounts say of their sessions: the epoch they are opened under, and when their owners were here before. */
@Repository
class SessionRepository {

    private final DSLContext dsl;

    SessionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** An account's epoch, and why the last one ended. */
    record Epoch(long number, @Nullable SessionEnd why) {}

    Map<AccountId, Epoch> epochs(Collection<AccountId> accounts) {
        return dsl.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_END)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.in(Set.copyOf(accounts)))
                .fetchMap(row -> row.value1(), row -> new Epoch(row.value2(), row.value3()));
    }

    /** From here on nothing that is open under the account goes on. */
    void end(AccountId account, SessionEnd why) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .set(ACCOUNT.SESSION_END, why)
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .execute();
    }

    Optional<LastVisit> lastVisit(AccountId account) {
        return dsl.select(ACCOUNT.PREVIOUS_SIGN_IN_AT, ACCOUNT.KEYS_CHANGED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .fetchOptional(mapping(SessionRepository::visit));
    }

    private static LastVisit visit(@Nullable Instant before, @Nullable Instant keysChanged) {
        return new LastVisit(before, before != null && keysChanged != null && keysChanged.isAfter(before));
    }
}
