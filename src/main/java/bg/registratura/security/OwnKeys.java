package bg.registratura.security;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses for themselves: a password and, where one is needed, a second factor with a code that proves it
 * was set up.
 */
public record OwnKeys(
        String password,
        @Nullable TotpKey secondFactor,
        @Nullable String code) {

    /** The time step of the code that proves the new second factor; nothing when it does not. */
    OptionalLong provedStep(Instant now) {
        return secondFactor == null || code == null
                ? OptionalLong.empty()
                : secondFactor.matchingStep(code.replace(" ", ""), now, 0);
    }

    @Override
    public String toString() {
        return "OwnKeys[****]";
    }
}
