package bg.registratura.exposure;

import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;

import bg.registratura.imaging.StudyId;
import bg.registratura.visit.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Asks the database which studies it withholds. */
@Repository
class WithheldRepository {

    private final DSLContext dsl;

    WithheldRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those of an order, the earliest first. */
    List<StudyId> withheld(OrderId order) {
        return dsl.select(STUDY.STUDY_ID)
                .from(STUDY)
                .where(STUDY.IMAGING_ORDER_ID.eq(order))
                .and(isWithheld())
                .orderBy(STUDY.TAKEN_AT, STUDY.STUDY_ID)
                .fetch(STUDY.STUDY_ID);
    }

    private static Condition isWithheld() {
        return condition(function("study_is_withheld", SQLDataType.BOOLEAN, STUDY.STUDY_ID));
    }

    /** Those of these studies whose pictures nobody outside may see. */
    Set<StudyId> withheld(Collection<StudyId> studies) {
        return dsl.select(STUDY.STUDY_ID)
                .from(STUDY)
                .where(STUDY.STUDY_ID.in(studies))
                .and(isWithheld())
                .fetchSet(STUDY.STUDY_ID);
    }
}
