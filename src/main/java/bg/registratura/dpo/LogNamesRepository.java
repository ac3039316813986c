package bg.registratura.dpo;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.PATIENT;

import bg.registratura.people.PatientId;
import bg.registratura.schema.SamePerson;
import bg.registratura.security.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whom the ids in the log stand for: staff by name, patients by client number. */
@Repository
class LogNamesRepository {

    private static final int LONGEST_NUMBER = 15;

    private final DSLContext dsl;

    LogNamesRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<UUID, String> accounts(Collection<UUID> ids) {
        return dsl.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.in(ids.stream().map(AccountId::new).toList()))
                .fetchMap(row -> row.value1().value(), row -> row.value2());
    }

    Map<UUID, Long> patients(Collection<UUID> ids) {
        return dsl.select(PATIENT.PATIENT_ID, PATIENT.CLIENT_NUMBER)
                .from(PATIENT)
                .where(PATIENT.PATIENT_ID.in(ids.stream().map(PatientId::new).toList()))
                .fetchMap(row -> row.value1().value(), row -> row.value2());
    }

    /** Every id of a patient's person: what was done under a merged record is shown with the rest. */
    Set<UUID> records(UUID patient) {
        return SamePerson.subjects(dsl, patient);
    }

    Optional<UUID> byClientNumber(String typed) {
        return typed.matches("[0-9]{1," + LONGEST_NUMBER + "}")
                ? dsl.select(PATIENT.PATIENT_ID)
                        .from(PATIENT)
                        .where(PATIENT.CLIENT_NUMBER.eq(Long.parseLong(typed)))
                        .fetchOptional(row -> row.value1().value())
                : Optional.empty();
    }
}
