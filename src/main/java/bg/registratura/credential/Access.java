package bg.registratura.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the desk may know of somebody's online access: that it is there, never what opens it. */
public enum Access {
    /** Never asked for. */
    NONE,
    /** A sheet was handed over and not used yet. */
    SHEET_OUT,
    /** A sheet was handed over and its time ran out. */
    SHEET_EXPIRED,
    /** The person set a password or a passkey of their own. */
    ACTIVE,
    /** Its holder said that somebody else used the sheet: nothing opens it until a new one is handed over. */
    FROZEN,
    /** It was ended. */
    ENDED;

    /** How near it brings the person to their results, of several accounts of one person the nearest counts. */
    int reach() {
        return switch (this) {
            case NONE -> 0;
            case ENDED -> 1;
            case FROZEN -> 2;
            case SHEET_EXPIRED -> 3;
            case SHEET_OUT -> 4;
            case ACTIVE -> 5;
        };
    }

    /** What an account and the term of its unused sheet, if there is one, come to. */
    static Access of(
            boolean disabled, boolean frozen, boolean hasOwnKeys, @Nullable Instant sheetExpiresAt, Instant now) {
        if (disabled || frozen) {
            return disabled ? ENDED : FROZEN;
        }
        if (hasOwnKeys) {
            return ACTIVE;
        }
        if (sheetExpiresAt == null) {
            return ENDED;
        }
        return now.isBefore(sheetExpiresAt) ? SHEET_OUT : SHEET_EXPIRED;
    }
}
