package bg.registratura.security;

import static bg.registratura.schema.Tables.ACCOUNT;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AccountStopRepository {

    private final DSLContext dsl;

    AccountStopRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether it was open until now. */
    boolean freeze(AccountId id, Instant now) {
        return dsl.update(ACCOUNT)
                        .set(ACCOUNT.FROZEN_AT, now)
                        .setNull(ACCOUNT.PASSWORD_HASH)
                        .where(ACCOUNT.ACCOUNT_ID.eq(id))
                        .and(ACCOUNT.FROZEN_AT.isNull())
                        .execute()
                > 0;
    }

    /** Whether it was frozen until now. */
    boolean reopen(AccountId id) {
        return dsl.update(ACCOUNT)
                        .setNull(ACCOUNT.FROZEN_AT)
                        .where(ACCOUNT.ACCOUNT_ID.eq(id))
                        .and(ACCOUNT.FROZEN_AT.isNotNull())
                        .execute()
                > 0;
    }

    /** The factor goes, and with it everything that was set up: the next sheet begins anew. */
    void forgetSecondFactor(AccountId id) {
        dsl.update(ACCOUNT)
                .setNull(ACCOUNT.TOTP_KEY)
                .set(ACCOUNT.TOTP_LAST_STEP, 0L)
                .setNull(ACCOUNT.ACTIVATED_AT)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void endSessions(AccountId id, Instant now) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.SESSIONS_ENDED_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    /** Whose sessions were ended since a moment, and when last. */
    Map<AccountId, Instant> endedSince(Instant moment) {
        return dsl.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.SESSIONS_ENDED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.SESSIONS_ENDED_AT.ge(moment))
                .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.SESSIONS_ENDED_AT);
    }
}
