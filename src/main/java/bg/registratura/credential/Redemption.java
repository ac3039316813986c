package bg.registratura.credential;

import bg.registratura.security.FactorAtDoor;
import java.time.Instant;

/** What comes of showing a credential at the door. */
public sealed interface Redemption {

    /** Number and one-time password are right; nothing is spent until an own password is set. */
    record Recognised(FactorAtDoor factor, String displayName) implements Redemption {}

    /**
     * The sheet is the right one and was spent before: whoever holds it may not be who spent it.
     *
     * @param frozen whether somebody said so already
     */
    record Spent(Instant usedAt, boolean frozen) implements Redemption {}

    /** The door stays shut. Unknown, wrong, expired, revoked and too soon look alike; the log knows. */
    record Refused() implements Redemption {}
}
