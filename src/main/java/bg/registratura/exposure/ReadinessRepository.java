package bg.registratura.exposure;

import static bg.registratura.exposure.ExposureRepository.stands;
import static bg.registratura.exposure.ReportRepository.settled;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.UNCONSENTED_EXPOSURE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.visit.OrderId;
import bg.registratura.visit.VisitId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** How far the orders of whole days are, several visits at once. */
@Repository
class ReadinessRepository {

    private final DSLContext dsl;

    ReadinessRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those with a regular exposure that stands, by their visits. */
    Map<VisitId, Set<OrderId>> exposed(Collection<VisitId> visits) {
        return dsl
                .select(IMAGING_ORDER.VISIT_ID, IMAGING_ORDER.IMAGING_ORDER_ID)
                .from(IMAGING_ORDER)
                .where(IMAGING_ORDER.VISIT_ID.in(visits))
                .and(isExposed())
                .fetchGroups(IMAGING_ORDER.VISIT_ID, IMAGING_ORDER.IMAGING_ORDER_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, orders -> Set.copyOf(orders.getValue())));
    }

    /** Those that led to an irradiation that is on record, with consent or without. */
    Set<OrderId> irradiated(Collection<VisitId> visits) {
        return orders(
                visits,
                isExposed()
                        .or(exists(selectOne()
                                .from(UNCONSENTED_EXPOSURE)
                                .where(UNCONSENTED_EXPOSURE.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID)))));
    }

    /** Those a unit told of something that nobody has recorded or explained. */
    Set<OrderId> unrecorded(Collection<VisitId> visits) {
        return orders(
                visits,
                exists(selectOne()
                        .from(REPORTED_EXPOSURE)
                        .where(REPORTED_EXPOSURE.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))
                        .and(notExists(settled()))));
    }

    /** Those with a study that nobody outside may see. */
    Set<OrderId> withheld(Collection<VisitId> visits) {
        return orders(
                visits,
                exists(selectOne()
                        .from(STUDY)
                        .where(STUDY.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))
                        .and(condition(function("study_is_withheld", SQLDataType.BOOLEAN, STUDY.STUDY_ID)))));
    }

    private static Condition isExposed() {
        return exists(selectOne()
                .from(EXPOSURE)
                .where(EXPOSURE.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))
                .and(stands()));
    }

    private Set<OrderId> orders(Collection<VisitId> visits, Condition condition) {
        return dsl.select(IMAGING_ORDER.IMAGING_ORDER_ID)
                .from(IMAGING_ORDER)
                .where(IMAGING_ORDER.VISIT_ID.in(visits))
                .and(condition)
                .fetchSet(IMAGING_ORDER.IMAGING_ORDER_ID);
    }
}
