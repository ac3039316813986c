package bg.registratura.representation;

/** What comes of putting a representative or a power of attorney on record. */
public sealed interface Recording {

    /** It is on record and may be acted upon. */
    record Recorded(Authority authority) implements Recording {}

    /** It is not, and nothing was written. */
    record Refused(Reason reason) implements Recording {}

    /** Why not. */
    enum Reason {
        /** The patient is of full age, and no court placed them under interdiction. */
        OF_AGE,
        /** By its own words the act ended before today. */
        OVER,
        /** The paper is dated in the future. */
        NOT_YET,
        /** Nobody represents themselves. */
        THEMSELVES,
        /** The same paper is on record and holds. */
        ALREADY
    }
}
