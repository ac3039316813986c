package bg.registratura.imaging;

/** What was found when a kept file was read and compared with what came. Codes are contracts: they stand in the database. */
public enum Proof {
    /** Every byte is as it came. */
    WHOLE,
    /** It does not open, or not to the bytes that came. */
    CHANGED,
    /** It is not there. */
    MISSING
}
