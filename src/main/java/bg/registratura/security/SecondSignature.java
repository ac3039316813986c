package bg.registratura.security;

import bg.registratura.passkey.PasskeyAnswer;
import org.jspecify.annotations.Nullable;

/**
 * How the second person signs at the colleague's screen: by own name, password and code, or by an own passkey, which says whose
 * it is. Never logged, never stored.
 */
public record SecondSignature(
        String username,
        String password,
        String code,
        @Nullable PasskeyAnswer passkey) {

    /** By name, password and code. */
    public SecondSignature(String username, String password, String code) {
        this(username, password, code, null);
    }

    /** By a passkey. */
    public SecondSignature(PasskeyAnswer passkey) {
        this("", "", "", passkey);
    }

    @Override
    public String toString() {
        return "SecondSignature[****]";
    }
}
