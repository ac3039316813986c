package bg.registratura.search;

import bg.registratura.people.IdentifierKind;
import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Recorded;
import bg.registratura.people.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person found, and by what.
 *
 * @param under the record that was found; another than the person's when it was merged
 */
public record Match(
        PatientId id,
        long clientNumber,
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        IdentifierKind identifierKind,
        String maskedIdentifier,
        @Nullable PhoneNumber phone,
        By by,
        Under under) {

    /** A record as it is written. */
    public record Under(PatientId id, long clientNumber, PersonName name) {}

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

    /** Whether it was found under a number or a name of a record that was merged. */
    public boolean isUnderAnother() {
        return !under.id().equals(id);
    }

    /** Of two ways a person was found by the same thing, the one under their own record; else the first. */
    Match surer(Match later) {
        return isUnderAnother() && !later.isUnderAnother() && by == later.by ? later : this;
    }

    static Match of(Recorded recorded, By by) {
        var patient = recorded.person();
        return new Match(
                patient.id(),
                patient.clientNumber(),
                patient.name(),
                patient.birthDate(),
                patient.sex(),
                patient.identifierKind(),
                patient.maskedIdentifier(),
                patient.phone(),
                by,
                new Under(recorded.id(), recorded.clientNumber(), recorded.name()));
    }
}
