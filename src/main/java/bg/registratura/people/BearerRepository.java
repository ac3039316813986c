package bg.registratura.people;

import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_IDENTIFIER_COUNTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** A number typed alone may be of any kind, and of any country whose documents are on record. */
    List<Long> clientNumbers(String typed) {
        var national = Stream.of(IdentifierKind.EGN, IdentifierKind.LNCH)
                .filter(_ -> typed.length() == 10)
                .map(kind -> new Identifier(kind, typed, null));
        var foreign = dsl.selectFrom(PATIENT_IDENTIFIER_COUNTRY).fetch(PATIENT_IDENTIFIER_COUNTRY.COUNTRY).stream()
                .map(country -> new Identifier(IdentifierKind.FOREIGN, typed, country));
        var hashes = Stream.concat(national, foreign).map(seal::hash).toList();
        return dsl.select(PATIENT.CLIENT_NUMBER)
                .from(PATIENT)
                .where(PATIENT.IDENTIFIER_HASH.in(hashes))
                .orderBy(PATIENT.CLIENT_NUMBER.desc())
                .fetch(PATIENT.CLIENT_NUMBER);
    }

    Set<PatientId> recordsOf(long clientNumber) {
        var asked = PATIENT.as("asked");
        return dsl.select(PATIENT.PATIENT_ID)
                .from(PATIENT)
                .join(asked)
                .on(asked.PERSON_ID.eq(PATIENT.PERSON_ID))
                .where(asked.CLIENT_NUMBER.eq(clientNumber))
                .fetchSet(PATIENT.PATIENT_ID);
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
