package bg.registratura.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who visited the laboratory and is no patient of that day.
 *
 * @param organisation where they come from
 * @param toSee whom they came to
 */
public record VisitorEntry(
        UUID id,
        String name,
        @Nullable String organisation,
        String toSee,
        LocalDate cameOn,
        Instant cameAt,
        @Nullable Instant leftAt) {

    public static final int LONGEST = 120;

    /** The last day on which this entry is there. */
    public LocalDate keptUntil() {
        return Keeping.until(cameOn);
    }
}
