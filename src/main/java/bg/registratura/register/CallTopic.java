package bg.registratura.register;

/** What a call was about; a closed list, so that nobody writes of health. */
public enum CallTopic {
    /** An appointment. */
    APPOINTMENT,
    /** Whether something is ready to be collected. */
    READY,
    /** Online access. */
    ACCESS,
    /** Opening hours, the way here. */
    DIRECTIONS,
    /** Which papers to bring. */
    PAPERS,
    /** Somebody is to be called back. */
    CALL_BACK,
    /** A complaint. */
    COMPLAINT,
    /** Anything else. */
    OTHER
}
