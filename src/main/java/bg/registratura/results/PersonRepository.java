package bg.registratura.results;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.isPerson;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.PATIENT;

import bg.registratura.people.PatientId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
                .fetchOptional(name -> words(name.value1(), name.value2()));
    }

    /** Who stands behind each of these records. */
    Map<PatientId, Person> of(Collection<PatientId> records) {
        return dsl.select(
                        RECORD.PATIENT_ID,
                        PATIENT.PATIENT_ID,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.LATIN_NAME)
                .from(RECORD)
                .join(PATIENT)
                .on(ofRecord())
                .where(RECORD.PATIENT_ID.in(records))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Person(
                                row.value2(),
                                words(row.value3(), row.value5()),
                                words(row.value3(), row.value4(), row.value5(), row.value6())));
    }

    private static String words(@Nullable String... names) {
        return Stream.of(names).filter(name -> name != null).collect(Collectors.joining(" "));
    }
}
