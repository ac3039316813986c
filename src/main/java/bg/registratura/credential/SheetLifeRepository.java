package bg.registratura.credential;

import static bg.registratura.schema.Tables.CREDENTIAL_LIFE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SheetLifeRepository {

    private final DSLContext dsl;

    SheetLifeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Integer> hours() {
        return dsl.select(CREDENTIAL_LIFE.HOURS)
                .from(CREDENTIAL_LIFE)
                .orderBy(CREDENTIAL_LIFE.CREDENTIAL_LIFE_VERSION.desc())
                .limit(1)
                .fetchOptional(CREDENTIAL_LIFE.HOURS);
    }

    void insert(int hours, AccountId by, Instant now) {
        int last = dsl.select(coalesce(max(CREDENTIAL_LIFE.CREDENTIAL_LIFE_VERSION), 0))
                .from(CREDENTIAL_LIFE)
                .fetchSingle()
                .value1();
        dsl.insertInto(CREDENTIAL_LIFE)
                .set(CREDENTIAL_LIFE.CREDENTIAL_LIFE_VERSION, last + 1)
                .set(CREDENTIAL_LIFE.HOURS, hours)
                .set(CREDENTIAL_LIFE.CHANGED_AT, now)
                .set(CREDENTIAL_LIFE.CHANGED_BY, by.value())
                .execute();
    }
}
