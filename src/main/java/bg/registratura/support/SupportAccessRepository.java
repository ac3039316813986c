package bg.registratura.support;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.SUPPORT_ACCESS;
import static org.jooq.impl.DSL.select;

import bg.registratura.security.AccountId;
import bg.registratura.support.SupportAccess.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of accesses of support. */
@Repository
class SupportAccessRepository {

    private final DSLContext dsl;

    SupportAccessRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(SupportAccessId id, AccountId account, Order order, Instant now, Instant endsAt, UUID by) {
        dsl.insertInto(SUPPORT_ACCESS)
                .set(SUPPORT_ACCESS.SUPPORT_ACCESS_ID, id)
                .set(SUPPORT_ACCESS.ACCOUNT_ID, account)
                .set(SUPPORT_ACCESS.PERSON_NAME, order.person())
                .set(SUPPORT_ACCESS.COMPANY, order.company())
                .set(SUPPORT_ACCESS.CONTRACT_REFERENCE, order.contract())
                .set(SUPPORT_ACCESS.PURPOSE, order.purpose())
                .set(SUPPORT_ACCESS.OPENED_AT, now)
                .set(SUPPORT_ACCESS.OPENED_BY, by)
                .set(SUPPORT_ACCESS.ENDS_AT, endsAt)
                .execute();
    }

    /** False when it had ended. */
    boolean end(SupportAccessId id, Instant at, @Nullable UUID by) {
        return dsl.update(SUPPORT_ACCESS)
                        .set(SUPPORT_ACCESS.ENDED_AT, at)
                        .set(SUPPORT_ACCESS.ENDED_BY, by)
                        .where(SUPPORT_ACCESS.SUPPORT_ACCESS_ID.eq(id))
                        .and(SUPPORT_ACCESS.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    /** Those whose time is over and that nobody ended. */
    List<SupportAccess> due(Instant now) {
        return accesses(SUPPORT_ACCESS.ENDED_AT.isNull().and(SUPPORT_ACCESS.ENDS_AT.le(now)));
    }

    /** Those that nobody and nothing ended yet, the newest first. */
    List<SupportAccess> open() {
        return accesses(SUPPORT_ACCESS.ENDED_AT.isNull());
    }

    Optional<SupportAccess> find(SupportAccessId id) {
        return accesses(SUPPORT_ACCESS.SUPPORT_ACCESS_ID.eq(id)).stream().findFirst();
    }

    /** All of them, the newest first. */
    List<SupportAccess> all() {
        return accesses(DSL.noCondition());
    }

    private List<SupportAccess> accesses(Condition condition) {
        var opener = name(SUPPORT_ACCESS.OPENED_BY, "opener");
        var ender = name(SUPPORT_ACCESS.ENDED_BY, "ender");
        return dsl.select(ACCOUNT.USERNAME, opener, ender)
                .select(SUPPORT_ACCESS.fields())
                .from(SUPPORT_ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(SUPPORT_ACCESS.ACCOUNT_ID))
                .where(condition)
                .orderBy(SUPPORT_ACCESS.OPENED_AT.desc(), SUPPORT_ACCESS.SUPPORT_ACCESS_ID.desc())
                .fetch(row -> new SupportAccess(
                        row.get(SUPPORT_ACCESS.SUPPORT_ACCESS_ID),
                        row.get(SUPPORT_ACCESS.ACCOUNT_ID),
                        row.get(ACCOUNT.USERNAME),
                        new Order(
                                row.get(SUPPORT_ACCESS.PERSON_NAME),
                                row.get(SUPPORT_ACCESS.COMPANY),
                                row.get(SUPPORT_ACCESS.CONTRACT_REFERENCE),
                                row.get(SUPPORT_ACCESS.PURPOSE)),
                        row.get(SUPPORT_ACCESS.OPENED_AT),
                        row.get(opener),
                        row.get(SUPPORT_ACCESS.ENDS_AT),
                        row.get(SUPPORT_ACCESS.ENDED_AT),
                        row.get(ender)));
    }

    private static Field<String> name(Field<UUID> whose, String as) {
        var who = ACCOUNT.as("who");
        return DSL.field(select(who.DISPLAY_NAME)
                        .from(who)
                        .where(who.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(whose)))
                .as(as);
    }
}
