package bg.registratura.sharing;

import java.time.Instant;

/** What comes of a wish to show a code. */
public sealed interface Showing {

    /** It is shown once; only its hash is kept. */
    record Shown(ChairCodeId id, ChairSigns signs, Instant expiresAt) implements Showing {}

    /** What speaks against giving these pictures to anybody. */
    record Refused(Granting.Reason reason) implements Showing {}
}
