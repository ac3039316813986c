package bg.registratura.document;

import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that has its number and lies in the register.
 *
 * @param subject whom it is about
 * @param copies how many marked copies one printing gives
 * @param prints how many times it was printed, the original and its duplicates
 */
public record Issued(
        DocumentId id,
        RegisterNumber number,
        String template,
        Locale locale,
        @Nullable UUID subject,
        int copies,
        AccountId issuedBy,
        Instant issuedAt,
        int prints) {

    /** Whether the original is out; from then on only duplicates are printed, each for a reason. */
    public boolean isPrinted() {
        return prints > 0;
    }

    /** A name for a file or a window: the bar code's text says nothing of the person. */
    public String fileName() {
        return template + "-" + number.code();
    }
}
