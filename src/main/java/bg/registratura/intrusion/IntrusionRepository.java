package bg.registratura.intrusion;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.INTRUSION;

import bg.registratura.intrusion.Evidence.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class IntrusionRepository {

    private final DSLContext dsl;

    IntrusionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Intrusion intrusion, byte[] address) {
        dsl.insertInto(INTRUSION)
                .set(INTRUSION.INTRUSION_ID, intrusion.id())
                .set(INTRUSION.RULE, intrusion.rule())
                .set(INTRUSION.ADDRESS, address)
                .set(INTRUSION.TRIES, intrusion.tries())
                .set(INTRUSION.TARGETS, intrusion.targets())
                .set(INTRUSION.FIRST_SEEN_AT, intrusion.firstSeenAt())
                .set(INTRUSION.LAST_SEEN_AT, intrusion.lastSeenAt())
                .set(INTRUSION.BLOCK_ENDS_AT, intrusion.blockEndsAt())
                .set(INTRUSION.ERASE_ON, intrusion.eraseOn())
                .execute();
    }

    /** The same goes on; false when the row is gone or its block was lifted, and it is another intrusion by now. */
    boolean goesOn(IntrusionId id, Counts more, Instant now, @Nullable Instant blockEndsAt, LocalDate eraseOn) {
        return dsl.update(INTRUSION)
                        .set(INTRUSION.TRIES, INTRUSION.TRIES.plus(more.tries()))
                        .set(INTRUSION.TARGETS, INTRUSION.TARGETS.plus(more.targets()))
                        .set(INTRUSION.LAST_SEEN_AT, now)
                        .set(INTRUSION.BLOCK_ENDS_AT, blockEndsAt)
                        .set(INTRUSION.ERASE_ON, eraseOn)
                        .where(INTRUSION.INTRUSION_ID.eq(id))
                        .and(INTRUSION.LIFTED_AT.isNull())
                        .execute()
                > 0;
    }

    /** All of them, the newest first. */
    List<Intrusion> all() {
        return dsl.select(INTRUSION.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(INTRUSION)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(INTRUSION.LIFTED_BY))
                .orderBy(INTRUSION.LAST_SEEN_AT.desc(), INTRUSION.INTRUSION_ID.desc())
                .fetch(IntrusionRepository::intrusion);
    }

    private static Intrusion intrusion(Record row) {
        var liftedAt = row.get(INTRUSION.LIFTED_AT);
        return new Intrusion(
                row.get(INTRUSION.INTRUSION_ID),
                row.get(INTRUSION.RULE),
                row.get(INTRUSION.TRIES),
                row.get(INTRUSION.TARGETS),
                row.get(INTRUSION.FIRST_SEEN_AT),
                row.get(INTRUSION.LAST_SEEN_AT),
                row.get(INTRUSION.BLOCK_ENDS_AT),
                row.get(INTRUSION.ERASE_ON),
                liftedAt == null
                        ? null
                        : new Intrusion.Lifted(
                                liftedAt, row.get(ACCOUNT.DISPLAY_NAME), row.get(INTRUSION.LIFT_REASON)));
    }

    Optional<byte[]> address(IntrusionId id) {
        return dsl.select(INTRUSION.ADDRESS)
                .from(INTRUSION)
                .where(INTRUSION.INTRUSION_ID.eq(id))
                .fetchOptional(INTRUSION.ADDRESS);
    }

    Map<IntrusionId, Block> blocking(Instant now) {
        return dsl.select(INTRUSION.INTRUSION_ID, INTRUSION.ADDRESS, INTRUSION.BLOCK_ENDS_AT)
                .from(INTRUSION)
                .where(INTRUSION.BLOCK_ENDS_AT.gt(now))
                .and(INTRUSION.LIFTED_AT.isNull())
                .fetchMap(
                        INTRUSION.INTRUSION_ID,
                        row -> new Block(row.get(INTRUSION.ADDRESS), row.get(INTRUSION.BLOCK_ENDS_AT)));
    }

    boolean lift(IntrusionId id, String reason, UUID by, Instant now) {
        return dsl.update(INTRUSION)
                        .set(INTRUSION.LIFTED_AT, now)
                        .set(INTRUSION.LIFTED_BY, by)
                        .set(INTRUSION.LIFT_REASON, reason)
                        .where(INTRUSION.INTRUSION_ID.eq(id))
                        .and(INTRUSION.LIFTED_AT.isNull())
                        .and(INTRUSION.BLOCK_ENDS_AT.gt(now))
                        .execute()
                > 0;
    }

    int eraseUntil(LocalDate day) {
        return dsl.deleteFrom(INTRUSION).where(INTRUSION.ERASE_ON.le(day)).execute();
    }

    /** A source shut out, as the database keeps it. */
    record Block(byte[] address, Instant endsAt) {}
}
