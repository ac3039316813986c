package bg.registratura.visit;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Sequences.ACCESSION_NUMBER;
import static bg.registratura.schema.Tables.IMAGING_ORDER;

import bg.registratura.people.PatientId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

/** Rows of orders. */
@Repository
class OrderRepository {

    /** The state of every refusal a trigger of the schema signals. */
    private static final String RAISED_BY_A_TRIGGER = "45000";

    private final DSLContext dsl;

    OrderRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    String nextAccessionNumber() {
        return String.valueOf(dsl.nextval(ACCESSION_NUMBER));
    }

    void insert(Order order, UUID by) {
        var referral = order.referral();
        dsl.insertInto(IMAGING_ORDER)
                .set(IMAGING_ORDER.IMAGING_ORDER_ID, order.id())
                .set(IMAGING_ORDER.VISIT_ID, order.visit())
                .set(IMAGING_ORDER.PATIENT_ID, order.patient())
                .set(IMAGING_ORDER.ACCESSION_NUMBER, order.accessionNumber())
                .set(IMAGING_ORDER.EXAMINATION, referral.examination())
                .set(
                        IMAGING_ORDER.TEETH,
                        referral.teeth().isEmpty() ? null : referral.teeth().text())
                .set(IMAGING_ORDER.QUESTION, referral.question())
                .set(IMAGING_ORDER.PURPOSE, referral.purpose())
                .set(IMAGING_ORDER.PRACTITIONER_ID, referral.practitioner())
                .set(IMAGING_ORDER.REGION, referral.region())
                .set(IMAGING_ORDER.REFERRAL_NUMBER, referral.paper().number())
                .set(IMAGING_ORDER.REFERRED_ON, referral.paper().on())
                .set(IMAGING_ORDER.NATIONAL_NUMBER, referral.paper().nationalNumber())
                .set(IMAGING_ORDER.PAYER, referral.paper().payer())
                .set(IMAGING_ORDER.ORDERED_AT, order.orderedAt())
                .set(IMAGING_ORDER.ORDERED_BY, by)
                .execute();
    }

    Optional<Order> find(OrderId id) {
        return dsl.selectFrom(IMAGING_ORDER)
                .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(id))
                .fetchOptional(OrderRepository::order);
    }

    Optional<Order> byAccessionNumber(String number) {
        return dsl.selectFrom(IMAGING_ORDER)
                .where(IMAGING_ORDER.ACCESSION_NUMBER.eq(number))
                .fetchOptional(OrderRepository::order);
    }

    List<Order> ofVisits(Collection<VisitId> visits) {
        return list(IMAGING_ORDER.VISIT_ID.in(visits));
    }

    List<Order> ofPatient(PatientId patient) {
        return list(isOf(IMAGING_ORDER.PATIENT_ID, patient));
    }

    /** The database knows whether something came of it, and keeps it then. */
    Cancelling cancel(OrderId id, Instant now, String reason) {
        try {
            var cancelled = dsl.update(IMAGING_ORDER)
                    .set(IMAGING_ORDER.CANCELLED_AT, now)
                    .set(IMAGING_ORDER.CANCELLED_REASON, reason)
                    .set(IMAGING_ORDER.VERSION, IMAGING_ORDER.VERSION.plus(1))
                    .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(id))
                    .and(IMAGING_ORDER.CANCELLED_AT.isNull())
                    .execute();
            return cancelled == 1 ? Cancelling.CANCELLED : Cancelling.CANCELLED_BEFORE;
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                    && RAISED_BY_A_TRIGGER.equals(cause.getSQLState())) {
                return Cancelling.EXPOSED;
            }
            throw e;
        }
    }

    private List<Order> list(Condition condition) {
        return dsl.selectFrom(IMAGING_ORDER)
                .where(condition)
                .orderBy(IMAGING_ORDER.ORDERED_AT, IMAGING_ORDER.ACCESSION_NUMBER)
                .fetch(OrderRepository::order);
    }

    private static Order order(Record row) {
        return new Order(
                row.get(IMAGING_ORDER.IMAGING_ORDER_ID),
                row.get(IMAGING_ORDER.VISIT_ID),
                row.get(IMAGING_ORDER.PATIENT_ID),
                row.get(IMAGING_ORDER.ACCESSION_NUMBER),
                referral(row),
                row.get(IMAGING_ORDER.ORDERED_AT),
                row.get(IMAGING_ORDER.CANCELLED_AT),
                row.get(IMAGING_ORDER.CANCELLED_REASON),
                row.get(IMAGING_ORDER.VERSION));
    }

    private static Referral referral(Record row) {
        var teeth = row.get(IMAGING_ORDER.TEETH);
        return new Referral(
                row.get(IMAGING_ORDER.EXAMINATION),
                teeth == null ? Teeth.NONE : Teeth.read(teeth).orElse(Teeth.NONE),
                row.get(IMAGING_ORDER.REGION),
                row.get(IMAGING_ORDER.QUESTION),
                row.get(IMAGING_ORDER.PURPOSE),
                row.get(IMAGING_ORDER.PRACTITIONER_ID),
                new Referral.Paper(
                        row.get(IMAGING_ORDER.REFERRAL_NUMBER),
                        row.get(IMAGING_ORDER.REFERRED_ON),
                        row.get(IMAGING_ORDER.NATIONAL_NUMBER),
                        row.get(IMAGING_ORDER.PAYER)));
    }
}
