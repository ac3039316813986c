package bg.registratura.visit;

import bg.registratura.people.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One patient on one day at the desk, under one ticket of the queue. */
public record Visit(
        VisitId id,
        PatientId patient,
        int ticket,
        LocalDate openedOn,
        Instant openedAt,
        @Nullable Instant closedAt,
        int version) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
