package bg.registratura.security;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.ACCOUNT_ROLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of staff accounts that are changed, closed and opened again. */
@Repository
class StaffAccountRepository {

    private final DSLContext dsl;

    StaffAccountRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void replaceRoles(AccountId id, Set<Role> roles) {
        dsl.deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id))
                .and(ACCOUNT_ROLE.ROLE.notIn(roles))
                .execute();
        roles.forEach(role -> dsl.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id)
                .set(ACCOUNT_ROLE.ROLE, role)
                .onDuplicateKeyIgnore()
                .execute());
    }

    void close(AccountId id, Instant now) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.DISABLED_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .and(ACCOUNT.DISABLED_AT.isNull())
                .execute();
    }

    void reopen(AccountId id, LocalDate secrecySignedOn) {
        dsl.update(ACCOUNT)
                .setNull(ACCOUNT.DISABLED_AT)
                .setNull(ACCOUNT.ACTIVATED_AT)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .setNull(ACCOUNT.TOTP_KEY)
                .set(ACCOUNT.TOTP_LAST_STEP, 0L)
                .set(ACCOUNT.SECRECY_SIGNED_ON, secrecySignedOn)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }
}
