package bg.registratura.disclosure;

/** Why something may not be given in this way at all. */
public enum Obstacle {
    /** Statistics are made of de-identified data, never of one person's record. */
    STATISTICS_ARE_DE_IDENTIFIED,
    /** Bodies of other states ask through the Bulgarian ones. */
    FOREIGN_AUTHORITY,
    /** Patients and those who act for them are handed a sheet with their access. */
    ACCESS_HAS_ITS_OWN_SHEET,
    /** The viewer is open to practitioners with an account of their own. */
    ONLINE_IS_FOR_DENTISTS,
    /** The law gives the ground to insurers with a named licence only. */
    INSURER_WITHOUT_LICENCE,
    /** Whoever receives by law takes it themselves. */
    TAKES_IT_ITSELF,
    /** An incident of a study waits for the two who decide, or one of them said no. */
    STUDY_WITHHELD,
    /** The processing is restricted (GDPR art. 18), and no exception of art. 18(2) holds today. */
    RESTRICTED,
    /** A child, or a person under full interdiction, receives through their representative. */
    REPRESENTATIVE_RECEIVES
}
