package bg.registratura.search;

import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;

import bg.registratura.people.PatientId;
import bg.registratura.people.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Client numbers of patients by what belongs to them alone, or nearly. */
@Repository
class PatientLookupRepository {

    private static final int MOST_BORN_IN_A_DAY = 500;

    private final DSLContext dsl;

    PatientLookupRepository(DSLContext dsl) {
        this.dsl = dsl;
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
