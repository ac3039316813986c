package bg.registratura.seal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Time stamps for seals, where they are wanted. Those who seal know this alone: no code that can lay out a paper leads to code that
 * can send, and the one behind it takes a SHA-256 and nothing else.
 */
interface TimeStamps {

    /** Whether a server is set. */
    boolean areWanted();

    /** Whether one is to be asked now. */
    boolean mayBeAsked();

    /** When the server last failed, unless it has answered since. */
    Optional<Instant> failedAt();

    /** The token (RFC 3161) for a SHA-256 of 32 bytes. */
    byte[] stamp(byte[] sha256) throws IOException;
}
