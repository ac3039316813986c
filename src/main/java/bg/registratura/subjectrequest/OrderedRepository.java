package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.EXPOSURE_EXCEPTION;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Word;
import bg.registratura.visit.OrderId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Reads what was asked for a person, and by whom, to list it. */
@Repository
class OrderedRepository {

    private static final Field<Boolean> LED_TO_SOMETHING = field(ledTo(EXPOSURE, EXPOSURE.IMAGING_ORDER_ID)
            .or(ledTo(EXPOSURE_EXCEPTION, EXPOSURE_EXCEPTION.IMAGING_ORDER_ID))
            .or(ledTo(CONSENT_FORM, CONSENT_FORM.IMAGING_ORDER_ID))
            .or(ledTo(STUDY, STUDY.IMAGING_ORDER_ID))
            .or(ledTo(BROUGHT_STUDY, BROUGHT_STUDY.IMAGING_ORDER_ID)));

    private final DSLContext dsl;

    OrderedRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Each order, and of one nothing came of that it is so. */
    List<Entry> orders(PatientId patient) {
        return dsl
                .select(IMAGING_ORDER.fields())
                .select(PRACTITIONER.GIVEN_NAME, PRACTITIONER.FAMILY_NAME, LED_TO_SOMETHING)
                .from(IMAGING_ORDER)
                .leftJoin(PRACTITIONER)
                .on(PRACTITIONER.PRACTITIONER_ID.eq(IMAGING_ORDER.PRACTITIONER_ID))
                .where(isOf(IMAGING_ORDER.PATIENT_ID, patient))
                .orderBy(IMAGING_ORDER.ORDERED_AT)
                .stream()
                .flatMap(row -> Boolean.TRUE.equals(row.get(LED_TO_SOMETHING))
                        ? Stream.of(order(row))
                        : Stream.of(order(row), unused(row)))
                .toList();
    }

    private static Condition ledTo(Table<?> what, Field<OrderId> order) {
        return exists(selectOne().from(what).where(order.eq(IMAGING_ORDER.IMAGING_ORDER_ID)));
    }

    private static Entry order(Record row) {
        var region = row.get(IMAGING_ORDER.REGION);
        var national = row.get(IMAGING_ORDER.NATIONAL_NUMBER);
        return Entry.of(
                row.get(PRACTITIONER.FAMILY_NAME) == null
                        ? "subjectrequest.record.order"
                        : "subjectrequest.record.order-by",
                Dates.dayOf(row.get(IMAGING_ORDER.ORDERED_AT)),
                new Word("visit.examination." + row.get(IMAGING_ORDER.EXAMINATION)),
                row.get(IMAGING_ORDER.TEETH) == null ? "" : " " + row.get(IMAGING_ORDER.TEETH),
                row.get(IMAGING_ORDER.QUESTION),
                row.get(PRACTITIONER.GIVEN_NAME) + " " + row.get(PRACTITIONER.FAMILY_NAME),
                new Also("subjectrequest.also.region", region == null ? null : new Word("visit.region." + region)),
                new Also("subjectrequest.also.number", row.get(IMAGING_ORDER.REFERRAL_NUMBER)),
                new Also("subjectrequest.also.referred", row.get(IMAGING_ORDER.REFERRED_ON)),
                new Also("subjectrequest.also.national", national == null ? null : national.value()),
                new Also("subjectrequest.also.payer", new Word("visit.payer." + row.get(IMAGING_ORDER.PAYER))),
                new Also("subjectrequest.also.cancelled", row.get(IMAGING_ORDER.CANCELLED_REASON)));
    }

    private static Entry unused(Record row) {
        return Entry.of(
                "subjectrequest.record.order-unused",
                Dates.dayOf(Objects.requireNonNull(row.get(IMAGING_ORDER.ORDERED_AT))));
    }
}
