package bg.registratura.passkey;

import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.MissingChallengeException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;

/** Why an answer is not taken; for the log alone, and never for whoever answered. */
public enum Flaw {
    /** It is no answer of an authenticator at all. */
    MALFORMED,
    /** No passkey of this house. */
    UNKNOWN,
    /** One that ended. */
    ENDED,
    /** The challenge was answered before, or too late. */
    STALE,
    /** Another challenge was answered. */
    CHALLENGE,
    /** It comes from another page. */
    ORIGIN,
    /** It was made for another house. */
    PARTY,
    /** Nobody showed a finger, a face or a PIN. */
    UNVERIFIED,
    /** The signature is not of this key. */
    SIGNATURE,
    /** The counter went back: there may be a copy of the key. */
    COUNTER,
    /** A passkey that is known already is registered again. */
    TAKEN,
    /** Its owner has as many as anybody may have. */
    TOO_MANY;

    static Flaw of(VerificationException refusal) {
        return switch (refusal) {
            case BadChallengeException _, MissingChallengeException _ -> CHALLENGE;
            case BadOriginException _, BadTopOriginException _, CrossOriginException _ -> ORIGIN;
            case BadRpIdException _ -> PARTY;
            case UserNotPresentException _, UserNotVerifiedException _ -> UNVERIFIED;
            case BadSignatureException _ -> SIGNATURE;
            case MaliciousCounterValueException _ -> COUNTER;
            default -> MALFORMED;
        };
    }

    /** Its code in the log. */
    public String code() {
        return "PASSKEY_" + name();
    }
}
