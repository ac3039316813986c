package bg.registratura.identity;

import bg.registratura.representation.Authority;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one look into a document showed. It is all that is kept of the document: no number but its last three signs, no
 * picture, no address (ЗЗЛД, чл. 25г: a document may be copied only where a law says so, and none does here).
 *
 * @param issuingCountry three letters
 * @param numberTail the last three signs of the document's number
 * @param namesMatch whether the names on it are those of the record, or of the person who acts
 * @param numberMatch whether the personal number and birth date on it are those of the record
 * @param bearerName name of somebody who acts for the person, or of a stranger to whom something is given; absent for a person
 *     whom a register names
 * @param exceptionReason why an expired document was accepted, by two persons
 * @param authority what lets somebody act for a patient; absent for the person themselves and for whoever only attests
 */
public record Look(
        Bearer bearer,
        @Nullable String bearerName,
        DocumentType documentType,
        String issuingCountry,
        String numberTail,
        DocumentValidity validity,
        boolean namesMatch,
        boolean numberMatch,
        @Nullable String exceptionReason,
        @Nullable Authority authority) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern TAIL = Pattern.compile("[A-Z0-9]{3}");

    /** Refuses what the form could not have let through. */
    public Look {
        if (!isCountry(issuingCountry) || !isTail(numberTail)) {
            throw new IllegalArgumentException("not the marks of a document");
        }
        if (bearer != Bearer.SELF && bearerName == null) {
            throw new IllegalArgumentException("another person has a name");
        }
        if (validity == DocumentValidity.EXPIRED && exceptionReason == null) {
            throw new IllegalArgumentException("an expired document is looked into for a reason");
        }
        if (authority != null && !bearer.actsForAnother()) {
            throw new IllegalArgumentException("only who acts for another does so by something");
        }
    }

    /** Whether it shows who stood there. */
    public boolean shows() {
        return namesMatch && numberMatch;
    }

    public static boolean isCountry(String typed) {
        return COUNTRY.matcher(typed).matches();
    }

    /** Three Latin letters or digits: never more of a document's number. */
    public static boolean isTail(String typed) {
        return TAIL.matcher(typed).matches();
    }
}
