package bg.registratura.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The terms in force in one language, as they are put before a dentist.
 *
 * @param hash SHA-256 of the text's file
 * @param html the body, every value escaped
 * @param renewed an earlier version was accepted, so that what changed is said first
 * @param acceptedAt when this person accepted this very text; absent while they have not
 */
public record TermsText(
        String version,
        LocalDate adoptedOn,
        byte[] hash,
        String html,
        boolean renewed,
        @Nullable Instant acceptedAt) {

    /** As it is printed, so that paper and screen can be compared. */
    public String fingerprint() {
        return HexFormat.of().formatHex(hash);
    }

    boolean isSameAs(TermsText other) {
        return version.equals(other.version) && Arrays.equals(hash, other.hash);
    }
}
