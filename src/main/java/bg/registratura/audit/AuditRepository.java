package bg.registratura.audit;

import static bg.registratura.schema.Tables.AUDIT_CHECKPOINT;
import static bg.registratura.schema.Tables.AUDIT_EVENT;
import static bg.registratura.schema.Tables.AUDIT_HEAD;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

    private static final int FETCH_ROWS = 2000;

    private final DSLContext dsl;

    AuditRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Holds the head's row until the transaction ends and tells the next place in the log. */
    long lockHead() {
        return dsl.select(AUDIT_HEAD.NEXT_SEQ)
                .from(AUDIT_HEAD)
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    /** How many rows the log has, as its head says. */
    long head() {
        return dsl.select(AUDIT_HEAD.NEXT_SEQ).from(AUDIT_HEAD).fetchSingle().value1();
    }

    void moveHead(long next) {
        dsl.update(AUDIT_HEAD).set(AUDIT_HEAD.NEXT_SEQ, next).execute();
    }

    void insert(Leaf leaf) {
        dsl.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.SEQ, leaf.seq())
                .set(AUDIT_EVENT.OCCURRED_AT, leaf.occurredAt())
                .set(AUDIT_EVENT.ACTOR_ID, leaf.actorId())
                .set(AUDIT_EVENT.ACTOR_ROLE, leaf.actorRole())
                .set(AUDIT_EVENT.ACTION, leaf.action())
                .set(AUDIT_EVENT.OUTCOME, leaf.outcome())
                .set(AUDIT_EVENT.SUBJECT_ID, leaf.subjectId())
                .set(AUDIT_EVENT.OBJECT_TYPE, leaf.objectType())
                .set(AUDIT_EVENT.OBJECT_ID, leaf.objectId())
                .set(AUDIT_EVENT.DETAIL, leaf.detail())
                .set(AUDIT_EVENT.LEAF_HASH, leaf.hash())
                .execute();
    }

    /** Every row from this place on, in order; the stream must be closed. */
    Stream<Stored> from(long seq) {
        return dsl
                .select(
                        DSL.row(
                                        AUDIT_EVENT.SEQ,
                                        AUDIT_EVENT.OCCURRED_AT,
                                        AUDIT_EVENT.ACTOR_ID,
                                        AUDIT_EVENT.ACTOR_ROLE,
                                        AUDIT_EVENT.ACTION,
                                        AUDIT_EVENT.OUTCOME,
                                        AUDIT_EVENT.SUBJECT_ID,
                                        AUDIT_EVENT.OBJECT_TYPE,
                                        AUDIT_EVENT.OBJECT_ID,
                                        AUDIT_EVENT.DETAIL)
                                .mapping(Leaf::new),
                        AUDIT_EVENT.LEAF_HASH)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SEQ.ge(seq))
                .orderBy(AUDIT_EVENT.SEQ)
                .fetchSize(FETCH_ROWS)
                .fetchLazy()
                .stream()
                .map(mapping(Stored::new));
    }

    List<Leaf> page(Condition condition, int offset, int limit) {
        return dsl.select(
                        AUDIT_EVENT.SEQ,
                        AUDIT_EVENT.OCCURRED_AT,
                        AUDIT_EVENT.ACTOR_ID,
                        AUDIT_EVENT.ACTOR_ROLE,
                        AUDIT_EVENT.ACTION,
                        AUDIT_EVENT.OUTCOME,
                        AUDIT_EVENT.SUBJECT_ID,
                        AUDIT_EVENT.OBJECT_TYPE,
                        AUDIT_EVENT.OBJECT_ID,
                        AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(condition)
                .orderBy(AUDIT_EVENT.SEQ.desc())
                .limit(limit)
                .offset(offset)
                .fetch(mapping(Leaf::new));
    }

    int count(Condition condition) {
        return dsl.fetchCount(AUDIT_EVENT, condition);
    }

    static Condition matching(AuditTrail.Filter filter) {
        return DSL.and(
                filter.subjects().isEmpty() ? DSL.noCondition() : AUDIT_EVENT.SUBJECT_ID.in(filter.subjects()),
                equal(AUDIT_EVENT.ACTOR_ID, filter.actor()),
                equal(
                        AUDIT_EVENT.ACTION,
                        filter.action() == null ? null : filter.action().name()),
                filter.from() == null ? DSL.noCondition() : AUDIT_EVENT.OCCURRED_AT.ge(filter.from()),
                filter.until() == null ? DSL.noCondition() : AUDIT_EVENT.OCCURRED_AT.lt(filter.until()));
    }

    private static <T> Condition equal(org.jooq.Field<T> field, @Nullable T value) {
        return value == null ? DSL.noCondition() : field.eq(value);
    }

    Optional<Checkpoint> lastCheckpoint() {
        return dsl.select(
                        AUDIT_CHECKPOINT.TREE_SIZE,
                        AUDIT_CHECKPOINT.ROOT_HASH,
                        AUDIT_CHECKPOINT.FRONTIER,
                        AUDIT_CHECKPOINT.NOTE,
                        AUDIT_CHECKPOINT.SIGNED_AT)
                .from(AUDIT_CHECKPOINT)
                .orderBy(AUDIT_CHECKPOINT.TREE_SIZE.desc())
                .limit(1)
                .fetchOptional(mapping(Checkpoint::new));
    }

    List<Checkpoint> checkpoints() {
        return dsl.select(
                        AUDIT_CHECKPOINT.TREE_SIZE,
                        AUDIT_CHECKPOINT.ROOT_HASH,
                        AUDIT_CHECKPOINT.FRONTIER,
                        AUDIT_CHECKPOINT.NOTE,
                        AUDIT_CHECKPOINT.SIGNED_AT)
                .from(AUDIT_CHECKPOINT)
                .orderBy(AUDIT_CHECKPOINT.TREE_SIZE)
                .fetch(mapping(Checkpoint::new));
    }

    void insert(Checkpoint checkpoint) {
        dsl.insertInto(AUDIT_CHECKPOINT)
                .set(AUDIT_CHECKPOINT.TREE_SIZE, checkpoint.treeSize())
                .set(AUDIT_CHECKPOINT.ROOT_HASH, checkpoint.rootHash())
                .set(AUDIT_CHECKPOINT.FRONTIER, checkpoint.frontier())
                .set(AUDIT_CHECKPOINT.NOTE, checkpoint.note())
                .set(AUDIT_CHECKPOINT.SIGNED_AT, checkpoint.signedAt())
                .execute();
    }

    /** A row as it stands in the table, with the hash written beside it. */
    record Stored(Leaf leaf, byte[] leafHash) {}

    /** A signed root over the first {@code treeSize} rows. */
    record Checkpoint(long treeSize, byte[] rootHash, byte[] frontier, String note, Instant signedAt) {}
}
