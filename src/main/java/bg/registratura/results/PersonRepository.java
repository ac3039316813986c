package bg.registratura.results;

import static bg.registratura.schema.SamePerson.isPerson;
import static bg.registratura.schema.Tables.PATIENT;

import bg.registratura.people.PatientId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private final DSLContext dsl;

    PersonRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The name as a list shows it: given and family name. */
    Optional<String> nameOf(PatientId patient) {
        return dsl.select(PATIENT.GIVEN_NAME, PATIENT.FAMILY_NAME)
                .from(PATIENT)
                .where(isPerson(PATIENT.PATIENT_ID, patient))
                .fetchOptional(name -> name.value1() + " " + name.value2());
    }
}
