package bg.registratura.security;

import bg.registratura.shell.ProofNeeded;
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

    /** Goes on when the proof is fresh, and no further when it is not. */
    public void require() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null
                && signedIn.getDetails() instanceof OpenSession session
                && session.provedFor().compareTo(FRESH) > 0) {
            throw new ProofNeeded();
        }
    }
}
