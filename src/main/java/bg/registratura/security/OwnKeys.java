package bg.registratura.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses for themselves: a password and, where one is needed, a second factor with a code that proves it
 * was set up.
 */
public record OwnKeys(
        String password,
        @Nullable TotpKey secondFactor,
        @Nullable String code) {

    boolean provesSecondFactor(Instant now) {
        return secondFactor != null
                && code != null
                && secondFactor.matchingStep(code.replace(" ", ""), now, 0).isPresent();
    }

    @Override
    public String toString() {
        return "OwnKeys[****]";
    }
}
