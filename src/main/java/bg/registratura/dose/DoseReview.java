package bg.registratura.dose;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A local review of a median above its level (Council Directive 2013/59/Euratom, art. 58).
 *
 * @param device the unit it is about; absent when it is about all
 * @param conclusion what came of it; absent while it is open
 */
public record DoseReview(
        UUID id,
        Category category,
        @Nullable String device,
        Span span,
        int patients,
        BigDecimal median,
        BigDecimal level,
        Note opened,
        @Nullable Note conclusion) {

    /** It still waits for its conclusion. */
    public boolean isOpen() {
        return conclusion == null;
    }

    /** What was written, when and by whom. */
    public record Note(String text, Instant at, String by) {}
}
