package bg.registratura.imaging;

import java.time.LocalDate;

/**
 * What a file says of its patient beside what the record says. Nothing is decided by a name alone: where all three agree one
 * person's look is enough, where one of them does not two must look, and what is known to be another's is refused.
 *
 * @param name whether the name in the file may be the patient's
 * @param birthDate whether the day of birth is told and is the patient's; a number of the patient's stands for a missing one
 * @param number whose the identifier in the file is
 * @param isMixed the files of the study name two persons
 */
public record Resemblance(
        String patientName, LocalDate born, boolean name, boolean birthDate, Number number, boolean isMixed) {

    /** Whose an identifier is. */
    public enum Number {
        /** The patient's. */
        OWN,
        /** None is told, or one that means something only where the picture was made. */
        UNTOLD,
        /** It is written as an ЕГН is, and nobody here bears it. */
        UNKNOWN,
        /** Somebody else bears it. */
        ANOTHERS;

        boolean agrees() {
            return this == OWN || this == UNTOLD;
        }
    }

    /** Compares what the file tells with the record. */
    static Resemblance of(BroughtRepository.Whose whose, Unassigned file, Number number, boolean isMixed) {
        var told = file.birthDate();
        var born = told == null ? number == Number.OWN : told.equals(whose.birthDate());
        return new Resemblance(
                whose.name().full(),
                whose.birthDate(),
                whose.name().agreesWith(file.patientName()),
                born,
                number,
                isMixed);
    }

    /** It is another person's, as far as anybody can know. */
    public boolean isRefused() {
        return number == Number.ANOTHERS || isMixed;
    }

    /** One look is enough. */
    public boolean agrees() {
        return name && birthDate && number.agrees() && !isRefused();
    }
}
