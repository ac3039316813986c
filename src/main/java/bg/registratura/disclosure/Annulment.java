package bg.registratura.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The counter-entry of a release that was entered by mistake.
 *
 * @param byName whose account said so; absent where the account is no more
 */
public record Annulment(Instant at, @Nullable String byName, String reason) {

    public static final int LONGEST_REASON = 300;
}
