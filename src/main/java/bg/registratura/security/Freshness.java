package bg.registratura.security;

import bg.registratura.shell.ProofNeeded;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Whether the last proof is fresh enough for what cannot be taken back. Whoever has no session proved nothing that could
 * grow old: the house itself.
 */
@Service
public class Freshness {

    /** How long a proof is fresh. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    /** Goes on when the proof is fresh, and no further when it is not. */
    public void require() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null
                && signedIn.getDetails() instanceof OpenSession session
                && clock.instant().isAfter(session.provedAt().plus(FRESH))) {
            throw new ProofNeeded();
        }
    }
}
