package bg.registratura.retention;

/** What has to end before anything is destroyed, beside a legal hold. */
public enum Obstacle {
    /** A request of the person is not closed yet. */
    REQUEST,
    /** The processing was restricted at the person's request (GDPR art. 18); there is nothing that lifts it yet. */
    RESTRICTION,
    /** An exposure without consent is not decided yet. */
    INCIDENT
}
