package bg.registratura.operations;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.STAFF_CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import bg.registratura.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of what became of the staff. */
@Repository
class StaffChangeRepository {

    private final DSLContext dsl;

    StaffChangeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is to be written, under whose hand. */
    record Row(
            AccountId whose,
            StaffChange.Kind kind,
            Collection<Role> before,
            Collection<Role> after,
            String reason,
            LocalDate on,
            @Nullable UUID by) {}

    void insert(Row row, Instant now) {
        var last = dsl.select(coalesce(max(STAFF_CHANGE.PLACE), val(0)))
                .from(STAFF_CHANGE)
                .where(STAFF_CHANGE.ACCOUNT_ID.eq(row.whose()))
                .fetchSingle()
                .value1();
        dsl.insertInto(STAFF_CHANGE)
                .set(STAFF_CHANGE.STAFF_CHANGE_ID, Uuid7.next(now))
                .set(STAFF_CHANGE.ACCOUNT_ID, row.whose())
                .set(STAFF_CHANGE.PLACE, last + 1)
                .set(STAFF_CHANGE.KIND, row.kind())
                .set(STAFF_CHANGE.ROLES_BEFORE, written(row.before()))
                .set(STAFF_CHANGE.ROLES_AFTER, written(row.after()))
                .set(STAFF_CHANGE.REASON, row.reason())
                .set(STAFF_CHANGE.EFFECTIVE_ON, row.on())
                .set(STAFF_CHANGE.RECORDED_AT, now)
                .set(STAFF_CHANGE.RECORDED_BY, row.by())
                .execute();
    }

    /** The day on which somebody left last. */
    Optional<LocalDate> leftOn(AccountId whose) {
        return dsl.select(max(STAFF_CHANGE.EFFECTIVE_ON))
                .from(STAFF_CHANGE)
                .where(STAFF_CHANGE.ACCOUNT_ID.eq(whose))
                .and(STAFF_CHANGE.KIND.eq(StaffChange.Kind.LEFT))
                .fetchOptional(row -> row.value1());
    }

    /** Of everybody, the newest first. */
    List<StaffChange> all() {
        var by = ACCOUNT.as("by");
        return dsl.select(
                        ACCOUNT.DISPLAY_NAME,
                        STAFF_CHANGE.KIND,
                        STAFF_CHANGE.ROLES_BEFORE,
                        STAFF_CHANGE.ROLES_AFTER,
                        STAFF_CHANGE.REASON,
                        STAFF_CHANGE.EFFECTIVE_ON,
                        STAFF_CHANGE.RECORDED_AT,
                        select(by.DISPLAY_NAME)
                                .from(by)
                                .where(by.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(STAFF_CHANGE.RECORDED_BY))
                                .asField())
                .from(STAFF_CHANGE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(STAFF_CHANGE.ACCOUNT_ID))
                .orderBy(STAFF_CHANGE.RECORDED_AT.desc(), STAFF_CHANGE.PLACE.desc())
                .fetch(row -> new StaffChange(
                        row.value1(),
                        row.value2(),
                        read(row.value3()),
                        read(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        (String) row.get(7)));
    }

    static String written(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static List<Role> read(String written) {
        return Arrays.stream(written.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .sorted()
                .toList();
    }
}
