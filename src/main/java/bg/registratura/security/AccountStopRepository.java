package bg.registratura.security;

import static bg.registratura.schema.Tables.ACCOUNT;

import java.time.Instant;
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
}
