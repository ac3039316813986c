package bg.registratura.sharing;

import static bg.registratura.schema.Tables.CHAIR_CODE_TRY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import bg.registratura.people.PractitionerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How many tries at codes were wrong, and since when they are counted. */
@Repository
class CodeTryRepository {

    private final DSLContext dsl;

    CodeTryRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** So many, since a moment. */
    record Counted(int wrong, Instant since) {}

    /** What is counted of a dentist, and nobody else counts meanwhile: a row that is there is held by the insert already. */
    Counted hold(PractitionerId dentist, Instant now) {
        dsl.insertInto(CHAIR_CODE_TRY)
                .set(CHAIR_CODE_TRY.PRACTITIONER_ID, dentist)
                .set(CHAIR_CODE_TRY.WRONG, 0)
                .set(CHAIR_CODE_TRY.COUNTED_AT, now)
                .onDuplicateKeyUpdate()
                .set(CHAIR_CODE_TRY.WRONG, CHAIR_CODE_TRY.WRONG)
                .execute();
        return dsl.select(CHAIR_CODE_TRY.WRONG, CHAIR_CODE_TRY.COUNTED_AT)
                .from(CHAIR_CODE_TRY)
                .where(CHAIR_CODE_TRY.PRACTITIONER_ID.eq(dentist))
                .forUpdate()
                .fetchSingle(mapping(Counted::new));
    }

    void count(PractitionerId dentist, Counted counted) {
        dsl.update(CHAIR_CODE_TRY)
                .set(CHAIR_CODE_TRY.WRONG, counted.wrong())
                .set(CHAIR_CODE_TRY.COUNTED_AT, counted.since())
                .where(CHAIR_CODE_TRY.PRACTITIONER_ID.eq(dentist))
                .execute();
    }

    /** Of all dentists together, counted since a moment after {@code from}. */
    int wrongBetween(Instant from, Instant to) {
        return dsl.select(sum(CHAIR_CODE_TRY.WRONG))
                .from(CHAIR_CODE_TRY)
                .where(counted(from, to))
                .fetchOptional(0, BigDecimal.class)
                .map(BigDecimal::intValue)
                .orElse(0);
    }

    /** The first moment since which any of them is counted. */
    Optional<Instant> oldestBetween(Instant from, Instant to) {
        return dsl.select(min(CHAIR_CODE_TRY.COUNTED_AT))
                .from(CHAIR_CODE_TRY)
                .where(counted(from, to))
                .and(CHAIR_CODE_TRY.WRONG.gt(0))
                .fetchOptional(0, Instant.class);
    }

    private static Condition counted(Instant from, Instant to) {
        return CHAIR_CODE_TRY.COUNTED_AT.gt(from).and(CHAIR_CODE_TRY.COUNTED_AT.le(to));
    }
}
