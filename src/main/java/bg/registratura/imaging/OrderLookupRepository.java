package bg.registratura.imaging;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.isOfAny;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.VISIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.VisitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Orders as they are listed beside pictures; read only. */
@Repository
class OrderLookupRepository {

    private final DSLContext dsl;

    OrderLookupRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** An order, whose it is, and when they were born as their record says today. */
    record Owned(OrderId id, PatientId patient, LocalDate born) {}

    /** Cancelled or not: what was made for an order that was called off is of that order, and of no other. */
    Optional<Owned> byAccessionNumber(String number) {
        return dsl.select(IMAGING_ORDER.IMAGING_ORDER_ID, IMAGING_ORDER.PATIENT_ID, PATIENT.BIRTH_DATE)
                .from(IMAGING_ORDER)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IMAGING_ORDER.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(IMAGING_ORDER.ACCESSION_NUMBER.eq(number))
                .fetchOptional(mapping(Owned::new));
    }

    /** The orders of a day, of these patients, that have no picture yet. */
    List<OrderId> openOn(LocalDate day, Set<PatientId> patients) {
        return dsl.select(IMAGING_ORDER.IMAGING_ORDER_ID)
                .from(IMAGING_ORDER)
                .join(VISIT)
                .on(VISIT.VISIT_ID.eq(IMAGING_ORDER.VISIT_ID))
                .where(VISIT.OPENED_ON.eq(day))
                .and(isOfAny(IMAGING_ORDER.PATIENT_ID, patients))
                .and(IMAGING_ORDER.CANCELLED_AT.isNull())
                .and(notExists(
                        selectOne().from(STUDY).where(STUDY.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))))
                .fetch(IMAGING_ORDER.IMAGING_ORDER_ID);
    }

    /** The orders of the visits of a day that stand, with how many studies each has. */
    List<ExpectedOrder> ofDay(LocalDate day) {
        return expected(VISIT.OPENED_ON.eq(day));
    }

    Optional<ExpectedOrder> expected(String accessionNumber) {
        return expected(IMAGING_ORDER.ACCESSION_NUMBER.eq(accessionNumber)).stream()
                .findFirst();
    }

    private List<ExpectedOrder> expected(Condition condition) {
        var studies = dsl.select(count())
                .from(STUDY)
                .where(STUDY.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))
                .<Integer>asField("studies");
        return dsl.select(
                        IMAGING_ORDER.IMAGING_ORDER_ID,
                        IMAGING_ORDER.VISIT_ID,
                        IMAGING_ORDER.ACCESSION_NUMBER,
                        VISIT.TICKET,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.BIRTH_DATE,
                        IMAGING_ORDER.EXAMINATION,
                        IMAGING_ORDER.TEETH,
                        studies)
                .from(IMAGING_ORDER)
                .join(VISIT)
                .on(VISIT.VISIT_ID.eq(IMAGING_ORDER.VISIT_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IMAGING_ORDER.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(condition)
                .and(IMAGING_ORDER.CANCELLED_AT.isNull())
                .orderBy(VISIT.TICKET, IMAGING_ORDER.ACCESSION_NUMBER)
                .fetch(mapping(ExpectedOrder::new));
    }

    /** For each visit with orders: how many stand, and how many of them have a picture. */
    Map<VisitId, Progress> progress(Collection<VisitId> visits) {
        return dsl.select(
                        IMAGING_ORDER.VISIT_ID,
                        countDistinct(IMAGING_ORDER.IMAGING_ORDER_ID),
                        countDistinct(STUDY.IMAGING_ORDER_ID))
                .from(IMAGING_ORDER)
                .leftJoin(STUDY)
                .on(STUDY.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))
                .where(IMAGING_ORDER.VISIT_ID.in(visits))
                .and(IMAGING_ORDER.CANCELLED_AT.isNull())
                .groupBy(IMAGING_ORDER.VISIT_ID)
                .fetchMap(row -> row.value1(), row -> new Progress(row.value2(), row.value3()));
    }

    /** How many orders there are, and how many have a picture. */
    record Progress(int orders, int pictured) {}
}
