package bg.registratura.seal;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the seal.
 *
 * @param certificate what the next paper is sealed under; absent before the first where the house uses its own key
 * @param timeStamps whether a time-stamp server is set
 * @param withoutTimeSince when that server last failed, unless it has answered since
 */
public record SealState(
        Optional<KnownCertificate> certificate,
        GivenState given,
        boolean timeStamps,
        Optional<Instant> withoutTimeSince) {}
