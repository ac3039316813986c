package bg.registratura.queue;

import static bg.registratura.schema.SamePerson.isOfAny;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IDENTITY_CHECK;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.NOTICE_GIVEN;
import static bg.registratura.schema.Tables.PARKED_VISIT;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.VISIT;
import static bg.registratura.schema.Tables.VISIT_CALL;

import bg.registratura.people.PatientId;
import bg.registratura.visit.VisitId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads how visits stand; when a step was done is listed from the tables of the rooms the steps belong to. */
@Repository
class StandingRepository {

    private final DSLContext dsl;

    StandingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The last step that was done with each of these patients, under whichever record of the person. */
    Map<PatientId, Instant> lastActs(Collection<PatientId> patients) {
        var last = new HashMap<PatientId, Instant>();
        acts(patients, NOTICE_GIVEN, NOTICE_GIVEN.PATIENT_ID, NOTICE_GIVEN.GIVEN_AT)
                .unionAll(acts(patients, IDENTITY_CHECK, IDENTITY_CHECK.PATIENT_ID, IDENTITY_CHECK.CHECKED_AT))
                .unionAll(acts(patients, IMAGING_ORDER, IMAGING_ORDER.PATIENT_ID, IMAGING_ORDER.ORDERED_AT))
                .unionAll(acts(patients, CONSENT, CONSENT.PATIENT_ID, CONSENT.RECORDED_AT))
                .unionAll(acts(patients, EXPOSURE, EXPOSURE.PATIENT_ID, EXPOSURE.RECORDED_AT))
                .fetch()
                .forEach(row ->
                        last.merge(row.value1(), row.value2(), (one, other) -> one.isAfter(other) ? one : other));
        return last;
    }

    /** The last call of each of these visits that has one. */
    Map<VisitId, Call> calls(Collection<VisitId> visits) {
        var last = new HashMap<VisitId, Call>();
        dsl.select(
                        VISIT_CALL.VISIT_ID,
                        VISIT.TICKET,
                        VISIT_CALL.ORDINAL,
                        VISIT_CALL.PLACE_KIND,
                        VISIT_CALL.PLACE_LABEL,
                        VISIT_CALL.CALLED_AT)
                .from(VISIT_CALL)
                .join(VISIT)
                .on(VISIT.VISIT_ID.eq(VISIT_CALL.VISIT_ID))
                .where(VISIT_CALL.VISIT_ID.in(visits))
                .orderBy(VISIT_CALL.ORDINAL)
                .forEach(row -> last.put(
                        row.value1(),
                        new Call(row.value2(), row.value3(), new Place(row.value4(), row.value5()), row.value6())));
        return last;
    }

    Map<VisitId, Parked> parked(Collection<VisitId> visits) {
        return dsl.select(PARKED_VISIT.VISIT_ID, PARKED_VISIT.REASON, PARKED_VISIT.PARKED_AT)
                .from(PARKED_VISIT)
                .where(PARKED_VISIT.VISIT_ID.in(visits))
                .fetchMap(row -> row.value1(), row -> new Parked(row.value2(), row.value3()));
    }

    private Select<Record2<PatientId, Instant>> acts(
            Collection<PatientId> patients, Table<?> table, Field<PatientId> patient, Field<Instant> at) {
        var own = PATIENT.as("own");
        var asked = PATIENT.as("asked");
        return dsl.select(asked.PATIENT_ID, DSL.max(at))
                .from(table)
                .join(own)
                .on(patient.eq(own.PATIENT_ID))
                .join(asked)
                .on(asked.PERSON_ID.eq(own.PERSON_ID))
                .where(isOfAny(patient, patients))
                .groupBy(asked.PATIENT_ID);
    }
}
