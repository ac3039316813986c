package bg.registratura.imaging;

import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.INSTANCE_PROOF;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was found of each kept file. */
@Repository
class ProofRepository {

    private static final int SHOWN = 200;

    private final DSLContext dsl;

    ProofRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A file as it came. */
    record Kept(InstanceId instance, byte[] sha256) {}

    int kept() {
        return dsl.fetchCount(INSTANCE);
    }

    /** So many files, those never proved first, then those whose proof is oldest. */
    List<Kept> oldest(int most) {
        return kept(INSTANCE_PROOF.INSTANCE_ID.isNull().or(INSTANCE_PROOF.OUTCOME.eq(Proof.WHOLE)), most);
    }

    /** Those that were not whole when they were proved last. */
    List<Kept> damaged() {
        return kept(INSTANCE_PROOF.OUTCOME.ne(Proof.WHOLE), Integer.MAX_VALUE);
    }

    Optional<Kept> one(InstanceId instance) {
        return kept(INSTANCE.INSTANCE_ID.eq(instance), 1).stream().findFirst();
    }

    /** Writes down what was found now, and keeps since when it is so. */
    void write(InstanceId instance, Proof found, Instant now) {
        dsl.insertInto(INSTANCE_PROOF)
                .set(INSTANCE_PROOF.INSTANCE_ID, instance)
                .set(INSTANCE_PROOF.OUTCOME, found)
                .set(INSTANCE_PROOF.FOUND_AT, now)
                .set(INSTANCE_PROOF.PROVED_AT, now)
                .onDuplicateKeyUpdate()
                .set(
                        INSTANCE_PROOF.FOUND_AT,
                        when(INSTANCE_PROOF.OUTCOME.eq(found), INSTANCE_PROOF.FOUND_AT)
                                .otherwise(val(now, INSTANCE_PROOF.FOUND_AT)))
                .set(INSTANCE_PROOF.OUTCOME, found)
                .set(INSTANCE_PROOF.PROVED_AT, now)
                .execute();
    }

    Optional<Proof> last(InstanceId instance) {
        return dsl.select(INSTANCE_PROOF.OUTCOME)
                .from(INSTANCE_PROOF)
                .where(INSTANCE_PROOF.INSTANCE_ID.eq(instance))
                .fetchOptional(INSTANCE_PROOF.OUTCOME);
    }

    /** What is not as it came, the longest known first. */
    List<Damage> damages() {
        return dsl.select(
                        INSTANCE_PROOF.INSTANCE_ID,
                        coalesce(IMAGING_ORDER.ACCESSION_NUMBER, STUDY.ACCESSION_NUMBER, inline("")),
                        STUDY.MODALITY,
                        INSTANCE_PROOF.OUTCOME,
                        INSTANCE_PROOF.FOUND_AT)
                .from(INSTANCE_PROOF)
                .join(INSTANCE)
                .on(INSTANCE.INSTANCE_ID.eq(INSTANCE_PROOF.INSTANCE_ID))
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(SERIES.STUDY_ID))
                .leftJoin(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(STUDY.IMAGING_ORDER_ID))
                .where(INSTANCE_PROOF.OUTCOME.ne(Proof.WHOLE))
                .orderBy(INSTANCE_PROOF.FOUND_AT, INSTANCE_PROOF.INSTANCE_ID)
                .limit(SHOWN)
                .fetch(mapping(Damage::new));
    }

    private List<Kept> kept(Condition condition, int most) {
        return dsl.select(INSTANCE.INSTANCE_ID, INSTANCE.SHA256)
                .from(INSTANCE)
                .leftJoin(INSTANCE_PROOF)
                .on(INSTANCE_PROOF.INSTANCE_ID.eq(INSTANCE.INSTANCE_ID))
                .where(condition)
                .orderBy(INSTANCE_PROOF.PROVED_AT, INSTANCE.INSTANCE_ID)
                .limit(most)
                .fetch(mapping(Kept::new));
    }
}
