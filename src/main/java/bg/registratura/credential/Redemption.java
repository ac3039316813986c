package bg.registratura.credential;

/** What comes of showing a credential at the door. */
public sealed interface Redemption {

    /** Number and one-time password are right; nothing is spent until an own password is set. */
    record Recognised(boolean needsSecondFactor, String displayName) implements Redemption {}

    /** The door stays shut. Unknown, wrong, spent, expired, revoked and too soon look alike; the log knows. */
    record Refused() implements Redemption {}
}
