package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.VISIT;

import bg.registratura.people.PatientId;
import bg.registratura.schema.Routines;
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

    boolean isInTheHouse(PatientId patient) {
        return dsl.fetchExists(VISIT, isOf(VISIT.PATIENT_ID, patient).and(VISIT.CLOSED_AT.isNull()));
    }

    void erase(Step step) {
        Routines.erasePerson(
                dsl.configuration(),
                step.request().value(),
                LocalDateTime.ofInstant(step.now(), ZoneOffset.UTC),
                step.by());
    }
}
