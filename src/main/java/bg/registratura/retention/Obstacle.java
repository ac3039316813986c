package bg.registratura.retention;

/** What has to end before anything is destroyed, beside a legal hold. */
public enum Obstacle {
    /** A request of the person is not closed yet. */
    REQUEST,
    /** The processing is restricted at the person's request (GDPR art. 18), until that is lifted. */
    RESTRICTION,
    /** An exposure without consent is not decided yet. */
    INCIDENT
}
