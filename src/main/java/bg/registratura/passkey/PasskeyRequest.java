package bg.registratura.passkey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What an authenticator is asked: one challenge, good once and for five minutes. Whoever holds this is the page or the session
 * it was made for; it is never sent anywhere and never stored.
 */
public final class PasskeyRequest {

    static final Duration LIFE = Duration.ofMinutes(5);

    private final AtomicReference<Optional<byte[]>> challenge;
    private final byte[] handle;
    private final Instant until;
    private final String options;
    private final String origin;

    /** {@code handle} is whose passkey is made; empty when one is asked for. */
    PasskeyRequest(byte[] challenge, byte[] handle, Instant now, String options, String origin) {
        this.challenge = new AtomicReference<>(Optional.of(challenge));
        this.handle = handle.clone();
        this.until = now.plus(LIFE);
        this.options = options;
        this.origin = origin;
    }

    /** What the browser hands on to the authenticator, as JSON. */
    public String options() {
        return options;
    }

    /** Where alone it can be answered from. */
    public String origin() {
        return origin;
    }

    byte[] handle() {
        return handle.clone();
    }

    /** The challenge, once and in time. */
    Optional<byte[]> take(Instant now) {
        return challenge.getAndSet(Optional.empty()).filter(_ -> now.isBefore(until));
    }
}
