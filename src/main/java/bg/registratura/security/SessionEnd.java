package bg.registratura.security;

/** Why a session was over; each has its sentences in {@code i18n/}. Codes are contracts: some stand in the database. */
public enum SessionEnd {
    /** Its owner left. */
    SIGNED_OUT,
    /** Its owner left everywhere at once. */
    EVERYWHERE,
    /** Nobody did anything for too long. */
    IDLE,
    /** It was open for as long as one may be. */
    TOO_LONG,
    /** The account was closed. */
    CLOSED,
    /** The password was taken away: access was ended, or given anew on a new sheet. */
    WITHDRAWN,
    /** The owner's password or second factor was changed. */
    KEYS_CHANGED,
    /** What the account may be was changed. */
    ROLES_CHANGED,
    /** The records the account belongs to were merged or parted. */
    MERGED,
    /** The administrator ended it. */
    BY_ADMINISTRATOR
}
