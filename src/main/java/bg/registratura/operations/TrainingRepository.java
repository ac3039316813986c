package bg.registratura.operations;

import static bg.registratura.schema.Tables.STAFF_TRAINING;

import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of trainings. */
@Repository
class TrainingRepository {

    private final DSLContext dsl;

    TrainingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(AccountId whose, Training training, Instant now, @Nullable AccountId by) {
        dsl.insertInto(STAFF_TRAINING)
                .set(STAFF_TRAINING.STAFF_TRAINING_ID, Uuid7.next(now))
                .set(STAFF_TRAINING.ACCOUNT_ID, whose)
                .set(STAFF_TRAINING.KIND, training.kind())
                .set(STAFF_TRAINING.HELD_ON, training.heldOn())
                .set(STAFF_TRAINING.GIVEN_BY, training.givenBy())
                .set(STAFF_TRAINING.RECORDED_AT, now)
                .set(STAFF_TRAINING.RECORDED_BY, by == null ? null : by.value())
                .execute();
    }

    /** Of everybody, the newest first. */
    Map<AccountId, List<Training>> all() {
        return dsl.select(
                        STAFF_TRAINING.ACCOUNT_ID, STAFF_TRAINING.KIND, STAFF_TRAINING.HELD_ON, STAFF_TRAINING.GIVEN_BY)
                .from(STAFF_TRAINING)
                .orderBy(STAFF_TRAINING.HELD_ON.desc(), STAFF_TRAINING.STAFF_TRAINING_ID)
                .fetchGroups(
                        STAFF_TRAINING.ACCOUNT_ID,
                        row -> new Training(
                                row.get(STAFF_TRAINING.KIND),
                                row.get(STAFF_TRAINING.HELD_ON),
                                row.get(STAFF_TRAINING.GIVEN_BY)));
    }
}
