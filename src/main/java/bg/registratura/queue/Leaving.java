package bg.registratura.queue;

/** What comes of leaving a visit for later. */
public enum Leaving {
    /** Any desk can pick it up. */
    PARKED,
    /** The other desk left it already, with its own reason. */
    ALREADY,
    /** The visit is over. */
    CLOSED
}
