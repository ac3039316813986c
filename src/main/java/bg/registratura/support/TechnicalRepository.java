package bg.registratura.support;

import static bg.registratura.schema.Tables.AUDIT_CHECKPOINT;
import static bg.registratura.schema.Tables.AUDIT_HEAD;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How the database is and how much waits in it: numbers alone. */
@Repository
class TechnicalRepository {

    private final DSLContext dsl;

    TechnicalRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Figures figures() {
        var log = dsl.select(AUDIT_HEAD.NEXT_SEQ).from(AUDIT_HEAD).fetchSingle().value1();
        var signed = dsl.select(max(AUDIT_CHECKPOINT.SIGNED_AT))
                .from(AUDIT_CHECKPOINT)
                .fetchSingle()
                .value1();
        return new Figures(
                dsl.select(field("version()", String.class)).fetchSingle().value1(),
                log,
                signed,
                dsl.fetchCount(STUDY),
                dsl.fetchCount(select(STUDY.STUDY_ID).from(STUDY).where(STUDY.PATIENT_ID.isNull())));
    }
}
