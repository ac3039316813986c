package bg.registratura.visit;

/**
 * How far one step of one visit is, and the word for it.
 *
 * @param standing what it means for the visit
 * @param key the word as a key in {@code i18n/}; the steps of a room bring their own
 */
public record StepState(Standing standing, String key) {

    /** What the state of a step means for the visit. */
    public enum Standing {
        /** Done, as the law wants it. */
        DONE,
        /** Waits for somebody; the first such step is the next one. */
        WAITING,
        /** Cannot go on; the panel of the step says why and what can be done. */
        BLOCKED,
        /** May be done, need not; the visit can close without it. */
        OFFERED,
        /** Has no meaning in this visit, or not yet. */
        SKIPPED
    }

    public static StepState done(String key) {
        return new StepState(Standing.DONE, key);
    }

    public static StepState waiting(String key) {
        return new StepState(Standing.WAITING, key);
    }

    public static StepState blocked(String key) {
        return new StepState(Standing.BLOCKED, key);
    }

    public static StepState offered(String key) {
        return new StepState(Standing.OFFERED, key);
    }

    public static StepState skipped(String key) {
        return new StepState(Standing.SKIPPED, key);
    }
}
