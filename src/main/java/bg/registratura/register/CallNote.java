package bg.registratura.register;

import bg.registratura.people.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody called, and about what. */
public record CallNote(
        UUID id,
        String caller,
        @Nullable PhoneNumber phone,
        CallTopic topic,
        @Nullable String note,
        LocalDate calledOn,
        Instant calledAt) {

    public static final int LONGEST_NOTE = 200;

    /** The last day on which this note is there. */
    public LocalDate keptUntil() {
        return Keeping.until(calledOn);
    }
}
