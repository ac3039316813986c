package bg.registratura.esignature;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one signature.
 *
 * @param level form and level, as {@code PAdES-BASELINE-B}; the form alone where it keeps to none, as {@code CMS}
 * @param claimed the moment of signing as the signer's machine said it
 * @param stamped the moment before which it was signed, by a time stamp that is whole
 */
public record SignatureFinding(
        String level,
        Set<Remark> remarks,
        @Nullable Instant claimed,
        @Nullable Instant stamped,
        Signatory signatory) {

    public SignatureFinding {
        remarks = Set.copyOf(remarks);
    }

    public Standing standing() {
        return Remark.worst(remarks);
    }

    public Optional<Instant> claimedAt() {
        return Optional.ofNullable(claimed);
    }

    public Optional<Instant> stampedAt() {
        return Optional.ofNullable(stamped);
    }
}
