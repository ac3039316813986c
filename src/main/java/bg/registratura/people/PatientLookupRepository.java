package bg.registratura.people;

import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_IDENTIFIER_COUNTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Client numbers of patients by what belongs to them alone, or nearly. */
@Repository
class PatientLookupRepository {

    private static final int MOST_BORN_IN_A_DAY = 500;

    private final DSLContext dsl;
    private final PatientSeal seal;

    PatientLookupRepository(DSLContext dsl, PatientSeal seal) {
        this.dsl = dsl;
        this.seal = seal;
    }

    /** A number typed alone may be of any kind, and of any country whose documents are on record. */
    List<Long> byIdentifier(String typed) {
        var national = Stream.of(IdentifierKind.EGN, IdentifierKind.LNCH)
                .filter(_ -> typed.length() == 10)
                .map(kind -> new Identifier(kind, typed, null));
        var foreign = dsl.selectFrom(PATIENT_IDENTIFIER_COUNTRY).fetch(PATIENT_IDENTIFIER_COUNTRY.COUNTRY).stream()
                .map(country -> new Identifier(IdentifierKind.FOREIGN, typed, country));
        var hashes = Stream.concat(national, foreign).map(seal::hash).toList();
        return numbers(PATIENT.IDENTIFIER_HASH.in(hashes), Found.MOST);
    }

    List<Long> byClientNumber(long number) {
        return numbers(PATIENT.CLIENT_NUMBER.eq(number), Found.MOST);
    }

    List<Long> byPhone(PhoneNumber phone) {
        return numbers(PATIENT.PHONE.eq(phone.value()), Found.MOST);
    }

    List<Long> byBirthDate(LocalDate day) {
        return numbers(PATIENT.BIRTH_DATE.eq(day), MOST_BORN_IN_A_DAY);
    }

    /** Whom a paper of ours was printed for; letters that a keyboard spoilt leave every register open. */
    List<Long> byPaper(PaperCode code) {
        var register = DOCUMENT.REGISTER.coerce(String.class);
        var subjects = dsl
                .select(DOCUMENT.SUBJECT_ID)
                .from(DOCUMENT)
                .where(DOCUMENT.IN_YEAR.eq(code.year()))
                .and(DOCUMENT.NUMBER.eq(code.number()))
                .and(DOCUMENT.SUBJECT_ID.isNotNull())
                .and(code.register().map(register::eq).orElse(register.in(PaperCode.REGISTERS.values())))
                .fetch(Record1::value1)
                .stream()
                .map(PatientId::new)
                .toList();
        return numbers(PATIENT.PATIENT_ID.in(subjects), Found.MOST);
    }

    /** Who is to be examined, or was, under an accession number. */
    List<Long> byAccessionNumber(String number) {
        return dsl.select(PATIENT.CLIENT_NUMBER)
                .from(IMAGING_ORDER)
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(IMAGING_ORDER.PATIENT_ID))
                .where(IMAGING_ORDER.ACCESSION_NUMBER.eq(number))
                .fetch(PATIENT.CLIENT_NUMBER);
    }

    private List<Long> numbers(Condition condition, int most) {
        return dsl.select(PATIENT.CLIENT_NUMBER)
                .from(PATIENT)
                .where(condition)
                .orderBy(PATIENT.CLIENT_NUMBER.desc())
                .limit(most)
                .fetch(PATIENT.CLIENT_NUMBER);
    }
}
