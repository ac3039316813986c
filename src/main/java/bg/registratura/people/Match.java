package bg.registratura.people;

import java.time.LocalDate;

/** One patient found, and by what. */
public record Match(
        PatientId id,
        long clientNumber,
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        IdentifierKind identifierKind,
        String maskedIdentifier,
        By by) {

    /** What the search recognised in what was typed. */
    public enum By {
        /** The identifier, whole and exact. */
        IDENTIFIER,
        /** The number that the laboratory gave. */
        CLIENT_NUMBER,
        /** The bar code of a paper that was printed for them, or the accession number of an examination. */
        PAPER,
        /** The telephone number. */
        PHONE,
        /** A birth date, alone or beside a name. */
        BIRTH_DATE,
        /** Words of the name, in either script and any order. */
        NAME
    }

    /** Whether it was found by what belongs to one person only. */
    public boolean isExact() {
        return by == By.IDENTIFIER || by == By.CLIENT_NUMBER || by == By.PAPER;
    }

    static Match of(Patient patient, By by) {
        return new Match(
                patient.id(),
                patient.clientNumber(),
                patient.name(),
                patient.birthDate(),
                patient.sex(),
                patient.identifierKind(),
                patient.maskedIdentifier(),
                by);
    }
}
