package bg.registratura.visit;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.VISIT;
import static bg.registratura.schema.Tables.VISIT_DAY;

import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Rows of visits and of the days they are on. */
@Repository
class VisitRepository {

    private final DSLContext dsl;

    VisitRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Holds the day until the transaction ends and says which ticket was the last: the next desk waits here. */
    int holdDay(LocalDate day) {
        dsl.insertInto(VISIT_DAY)
                .set(VISIT_DAY.OPENED_ON, day)
                .set(VISIT_DAY.LAST_TICKET, 0)
                .onDuplicateKeyUpdate()
                .set(VISIT_DAY.LAST_TICKET, VISIT_DAY.LAST_TICKET)
                .execute();
        return dsl.select(VISIT_DAY.LAST_TICKET)
                .from(VISIT_DAY)
                .where(VISIT_DAY.OPENED_ON.eq(day))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    void insert(Visit visit, UUID by) {
        dsl.update(VISIT_DAY)
                .set(VISIT_DAY.LAST_TICKET, visit.ticket())
                .where(VISIT_DAY.OPENED_ON.eq(visit.openedOn()))
                .execute();
        dsl.insertInto(VISIT)
                .set(VISIT.VISIT_ID, visit.id())
                .set(VISIT.PATIENT_ID, visit.patient())
                .set(VISIT.TICKET, visit.ticket())
                .set(VISIT.OPENED_ON, visit.openedOn())
                .set(VISIT.OPENED_AT, visit.openedAt())
                .set(VISIT.OPENED_BY, by)
                .execute();
    }

    /** The open visit of a patient on a day, as it stands now and not when the transaction began. */
    Optional<Visit> openOn(LocalDate day, PatientId patient) {
        return dsl.select(columns())
                .from(VISIT)
                .where(isOf(VISIT.PATIENT_ID, patient))
                .and(VISIT.OPENED_ON.eq(day))
                .and(VISIT.CLOSED_AT.isNull())
                .orderBy(VISIT.TICKET.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(VisitRepository::visit);
    }

    /** The record that stands for a patient at this moment: what is written from now on is written under it. */
    PatientId personOf(PatientId patient) {
        return dsl.select(PATIENT.PERSON_ID)
                .from(PATIENT)
                .where(PATIENT.PATIENT_ID.eq(patient))
                .fetchSingle()
                .value1();
    }

    Optional<Visit> find(VisitId id) {
        return dsl.select(columns()).from(VISIT).where(VISIT.VISIT_ID.eq(id)).fetchOptional(VisitRepository::visit);
    }

    /** The visit, held until the transaction ends. */
    Optional<Visit> lock(VisitId id) {
        return dsl.select(columns())
                .from(VISIT)
                .where(VISIT.VISIT_ID.eq(id))
                .forUpdate()
                .fetchOptional(VisitRepository::visit);
    }

    void close(VisitId id, Instant now) {
        dsl.update(VISIT)
                .set(VISIT.CLOSED_AT, now)
                .set(VISIT.VERSION, VISIT.VERSION.plus(1))
                .where(VISIT.VISIT_ID.eq(id))
                .and(VISIT.CLOSED_AT.isNull())
                .execute();
    }

    List<Queued> openOn(LocalDate day) {
        return dsl.select(columns())
                .select(
                        PATIENT.PATIENT_ID,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.LATIN_NAME,
                        PATIENT.CLIENT_NUMBER)
                .from(VISIT)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(VISIT.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(VISIT.OPENED_ON.eq(day))
                .and(VISIT.CLOSED_AT.isNull())
                .orderBy(VISIT.TICKET)
                .fetch(row -> new Queued(
                        visit(row),
                        row.get(PATIENT.PATIENT_ID),
                        new PersonName(
                                row.get(PATIENT.GIVEN_NAME),
                                row.get(PATIENT.PATRONYMIC),
                                row.get(PATIENT.FAMILY_NAME),
                                row.get(PATIENT.LATIN_NAME)),
                        row.get(PATIENT.CLIENT_NUMBER)));
    }

    private static List<SelectField<?>> columns() {
        return List.of(
                VISIT.VISIT_ID,
                VISIT.PATIENT_ID,
                VISIT.TICKET,
                VISIT.OPENED_ON,
                VISIT.OPENED_AT,
                VISIT.CLOSED_AT,
                VISIT.VERSION);
    }

    private static Visit visit(Record row) {
        return new Visit(
                row.get(VISIT.VISIT_ID),
                row.get(VISIT.PATIENT_ID),
                row.get(VISIT.TICKET),
                row.get(VISIT.OPENED_ON),
                row.get(VISIT.OPENED_AT),
                row.get(VISIT.CLOSED_AT),
                row.get(VISIT.VERSION));
    }
}
