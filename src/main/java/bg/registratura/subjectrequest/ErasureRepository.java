package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.VISIT;

import bg.registratura.people.PatientId;
import bg.registratura.schema.Routines;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Starts the erasure the database knows: what goes and what stays is written there, table by table. */
@Repository
class ErasureRepository {

    private final DSLContext dsl;

    ErasureRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A visit of the day is open; one that was forgotten on another day keeps nobody. */
    boolean isInTheHouse(PatientId patient, LocalDate today) {
        return dsl.fetchExists(
                VISIT,
                isOf(VISIT.PATIENT_ID, patient).and(VISIT.OPENED_ON.ge(today)).and(VISIT.CLOSED_AT.isNull()));
    }

    void erase(Step step) {
        Routines.erasePerson(
                dsl.configuration(),
                step.request().value(),
                LocalDateTime.ofInstant(step.now(), ZoneOffset.UTC),
                step.by());
    }
}
