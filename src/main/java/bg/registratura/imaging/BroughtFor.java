package bg.registratura.imaging;

/** What pictures made elsewhere are kept for (GDPR art. 9(2)(h)): beside an examination of ours, and for nothing else. */
public enum BroughtFor {
    /** Whoever reads our examination compares it with them. */
    COMPARISON,
    /** The dentist who asked for our examination asked for that too. */
    DENTIST_ASKED
}
