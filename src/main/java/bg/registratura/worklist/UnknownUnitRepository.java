package bg.registratura.worklist;

import static bg.registratura.schema.Tables.UNKNOWN_UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What those called themselves who were turned away. */
@Repository
class UnknownUnitRepository {

    private final DSLContext dsl;

    UnknownUnitRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Instant> lastCall(String aeTitle) {
        return dsl.select(UNKNOWN_UNIT.LAST_AT)
                .from(UNKNOWN_UNIT)
                .where(UNKNOWN_UNIT.AE_TITLE.eq(aeTitle))
                .fetchOptional(UNKNOWN_UNIT.LAST_AT);
    }

    int count() {
        return dsl.fetchCount(UNKNOWN_UNIT);
    }

    void put(String aeTitle, Instant now) {
        dsl.insertInto(UNKNOWN_UNIT)
                .set(UNKNOWN_UNIT.AE_TITLE, aeTitle)
                .set(UNKNOWN_UNIT.FIRST_AT, now)
                .set(UNKNOWN_UNIT.LAST_AT, now)
                .onDuplicateKeyUpdate()
                .set(UNKNOWN_UNIT.LAST_AT, now)
                .execute();
    }

    void forget(Instant before) {
        dsl.deleteFrom(UNKNOWN_UNIT).where(UNKNOWN_UNIT.LAST_AT.lt(before)).execute();
    }

    List<String> since(Instant from) {
        return dsl.select(UNKNOWN_UNIT.AE_TITLE)
                .from(UNKNOWN_UNIT)
                .where(UNKNOWN_UNIT.LAST_AT.ge(from))
                .orderBy(UNKNOWN_UNIT.AE_TITLE)
                .fetch(UNKNOWN_UNIT.AE_TITLE);
    }
}
