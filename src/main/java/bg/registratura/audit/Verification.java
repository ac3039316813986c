package bg.registratura.audit;

/** What comes of reading the whole log against its hashes, its sequence and its signed checkpoints. */
public sealed interface Verification {

    /**
     * Nothing was changed.
     *
     * @param rows how many rows there are
     * @param unprotected how many of them came after the last checkpoint: a cut there would not show
     */
    record Whole(long rows, int checkpoints, long unprotected) implements Verification {}

    /**
     * Something was changed.
     *
     * @param seq the first row at which the log is not what it was
     * @param defect what is wrong there
     */
    record Broken(long seq, Defect defect) implements Verification {}

    /** How a log can be broken. */
    enum Defect {
        /** The row says something else than when it was written. */
        ROW_CHANGED,
        /** A row is missing, or two stand in one place. */
        SEQUENCE_BROKEN,
        /** Rows up to a signed checkpoint are not those that were signed, though each agrees with its own hash. */
        ROOT_DIFFERS,
        /** The signature under a checkpoint is not this log's. */
        SIGNATURE_WRONG,
        /** The log is shorter than a signed checkpoint or its own head says. */
        TAIL_CUT
    }
}
