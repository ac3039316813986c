package bg.registratura.passkey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes of showing a passkey. */
public sealed interface Shown {

    /** Its owner is there, and was verified by it; it counts once it was used. */
    record Right(PasskeyId passkey, UUID owner, long signCount, boolean backedUp) implements Shown {}

    /** It proves nothing. */
    record Wrong(@Nullable UUID owner, Flaw flaw) implements Shown {}
}
