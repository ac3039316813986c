package bg.registratura.people;

import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_IDENTIFIER_COUNTRY;

import java.util.ArrayList;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds patients by the keyed hashes a number may have. */
@Repository
class BearerRepository {

    private final DSLContext dsl;
    private final PatientSeal seal;

    BearerRepository(DSLContext dsl, PatientSeal seal) {
        this.dsl = dsl;
        this.seal = seal;
    }

    Set<PatientId> bearers(String number) {
        var hashes = new ArrayList<byte[]>();
        hashes.add(seal.hash(new Identifier(IdentifierKind.EGN, number, null)));
        hashes.add(seal.hash(new Identifier(IdentifierKind.LNCH, number, null)));
        dsl.selectFrom(PATIENT_IDENTIFIER_COUNTRY)
                .fetch(PATIENT_IDENTIFIER_COUNTRY.COUNTRY)
                .forEach(country -> hashes.add(seal.hash(new Identifier(IdentifierKind.FOREIGN, number, country))));
        var bearer = PATIENT.as("bearer");
        return dsl.select(PATIENT.PATIENT_ID)
                .from(PATIENT)
                .join(bearer)
                .on(bearer.PERSON_ID.eq(PATIENT.PERSON_ID))
                .where(bearer.IDENTIFIER_HASH.in(hashes))
                .fetchSet(PATIENT.PATIENT_ID);
    }
}
