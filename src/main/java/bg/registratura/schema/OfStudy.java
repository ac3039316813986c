package bg.registratura.schema;

import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.coalesce;

import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What is said of a study in the same words whether it was made here or brought from elsewhere. Whose it is stands in
 * {@code STUDY.PATIENT_ID} for both, and the database alone writes that. A question that asks {@code STUDY.IMAGING_ORDER_ID}
 * is about what was made here, and what was brought is no answer to it.
 */
public final class OfStudy {

    /** The order it was made for, or was brought to be compared with: its visit and its term hang on that. */
    public static final Field<OrderId> ORDER = coalesce(STUDY.IMAGING_ORDER_ID, BROUGHT_STUDY.IMAGING_ORDER_ID);

    /** What was asked for, where {@code IMAGING_ORDER} is the order it was made for; or what was brought is said to show. */
    public static final Field<Examination> EXAMINATION = coalesce(IMAGING_ORDER.EXAMINATION, BROUGHT_STUDY.EXAMINATION);

    private OfStudy() {}

    /** {@code BROUGHT_STUDY} is how the study came, where it was brought. */
    public static Condition broughtSo() {
        return BROUGHT_STUDY.BROUGHT_STUDY_ID.eq(STUDY.BROUGHT_STUDY_ID);
    }

    /** {@code IMAGING_ORDER} is the order it was made for. */
    public static Condition madeFor() {
        return IMAGING_ORDER.IMAGING_ORDER_ID.eq(STUDY.IMAGING_ORDER_ID);
    }
}
