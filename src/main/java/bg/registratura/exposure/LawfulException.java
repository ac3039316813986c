package bg.registratura.exposure;

/** The only grounds on which an exposure stands without consent; each asks for its own proof. */
public enum LawfulException {
    /** Health screening in an epidemic, by a numbered order. */
    EPIDEMIC_SCREENING,
    /** The patient cannot consent and life or health is at stake: two persons decide (Health Act, art. 89). */
    VITAL_INTEREST
}
