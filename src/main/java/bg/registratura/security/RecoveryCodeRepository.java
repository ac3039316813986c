package bg.registratura.security;

import static bg.registratura.schema.Tables.RECOVERY_CODE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import bg.registratura.crypto.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryCodeRepository {

    private final DSLContext dsl;

    RecoveryCodeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** These, and no others any more. */
    void replace(AccountId account, List<PasswordHash> codes, Instant now) {
        dsl.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .execute();
        for (int place = 0; place < codes.size(); place++) {
            dsl.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT_ID, account)
                    .set(RECOVERY_CODE.PLACE, place)
                    .set(RECOVERY_CODE.SECRET_HASH, codes.get(place))
                    .set(RECOVERY_CODE.ISSUED_AT, now)
                    .execute();
        }
    }

    /** The code of a place, unless it was spent. */
    Optional<PasswordHash> unspent(AccountId account, int place) {
        return dsl.select(RECOVERY_CODE.SECRET_HASH)
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .and(RECOVERY_CODE.PLACE.eq(place))
                .and(RECOVERY_CODE.SPENT_AT.isNull())
                .fetchOptional(RECOVERY_CODE.SECRET_HASH);
    }

    void spend(AccountId account, int place, Instant now) {
        dsl.update(RECOVERY_CODE)
                .set(RECOVERY_CODE.SPENT_AT, now)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .and(RECOVERY_CODE.PLACE.eq(place))
                .execute();
    }

    /** How they stand; nothing when there are none. */
    Optional<RecoveryCodes.State> state(AccountId account) {
        return dsl.select(
                        max(RECOVERY_CODE.ISSUED_AT),
                        max(RECOVERY_CODE.SPENT_AT),
                        count(),
                        count(RECOVERY_CODE.SPENT_AT))
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .fetchOptional()
                .filter(row -> row.value3() > 0)
                .map(row -> new RecoveryCodes.State(row.value1(), row.value3() - row.value4(), row.value2()));
    }
}
