package bg.registratura.representation;

import bg.registratura.language.Dates;
import java.time.LocalDate;

/**
 * The paper that was seen when a representative was put on record; no copy of it is kept.
 *
 * @param number as on the paper
 * @param issuer who issued it: a municipality, a guardianship authority, a court
 */
public record Proof(Kind kind, String number, LocalDate issuedOn, String issuer) {

    /** What kinds of papers prove it. */
    public enum Kind {
        /** Birth certificate with the names of the parents. */
        BIRTH_CERTIFICATE,
        /** Act of the guardianship authority. */
        GUARDIANSHIP_ACT,
        /** Decision of a court. */
        COURT_DECISION
    }

    /** Refuses a paper that could not be found again. */
    public Proof {
        if (number.isBlank() || issuer.isBlank()) {
            throw new IllegalArgumentException("a proof has a number and an issuer");
        }
    }

    /** Number, day and issuer, as they stand beside a signature. */
    public String text() {
        return "\u2116 " + number + " / " + Dates.form(issuedOn) + ", " + issuer;
    }
}
