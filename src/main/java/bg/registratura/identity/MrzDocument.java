package bg.registratura.identity;

import bg.registratura.people.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the machine-readable zone of a document says (ICAO Doc 9303). It lives while the form is open and is never stored.
 *
 * @param number the whole number; only its last three signs go into a record
 * @param expiresOn absent for a document without a term
 * @param egn the ЕГН, where an optional field holds one that agrees with birth date and sex
 */
public record MrzDocument(
        DocumentType type,
        String issuer,
        String number,
        String surname,
        String givenNames,
        LocalDate birthDate,
        Sex sex,
        @Nullable LocalDate expiresOn,
        @Nullable String egn) {

    private static final int TAIL = 3;

    public String tail() {
        return number.substring(Math.max(0, number.length() - TAIL));
    }

    /** Whether Bulgaria issued it: then its own number is nobody's identifier. */
    public boolean isBulgarian() {
        return issuer.equals("BGR");
    }

    /** As it is compared: surname first. */
    public String fullName() {
        return (surname + " " + givenNames).strip();
    }

    /** Whether the document is within its term on a day. */
    public DocumentValidity validityOn(LocalDate day) {
        if (expiresOn == null) {
            return DocumentValidity.NO_EXPIRY;
        }
        return expiresOn.isBefore(day) ? DocumentValidity.EXPIRED : DocumentValidity.VALID;
    }

    @Override
    public String toString() {
        return "MrzDocument[" + type + " " + issuer + " ****]";
    }
}
