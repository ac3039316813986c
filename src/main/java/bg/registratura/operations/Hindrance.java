package bg.registratura.operations;

/** What stands in the way of a change of the staff; each has its sentence in {@code i18n/}. */
public enum Hindrance {
    /** Nobody changes their own account. */
    OWN_ACCOUNT,
    /** The account is closed. */
    CLOSED,
    /** The account is open. */
    NOT_CLOSED,
    /** They are these already. */
    SAME_ROLES,
    /** Two of these are never of one account. */
    APART,
    /** Their second factor was taken away and no other is set up. */
    NO_SECOND_FACTOR,
    /** The yearly training in data protection is due. */
    TRAINING_DUE,
    /** Whoever makes or reads pictures was trained in radiation protection first. */
    NO_RADIATION_TRAINING,
    /** The undertaking of secrecy is older than the end of the work before. */
    SECRECY_OLD,
    /** The training is older than the end of the work before. */
    TRAINING_OLD,
    /** The day has not come yet. */
    AHEAD
}
