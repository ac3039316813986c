package bg.registratura.diary;

import bg.registratura.visit.VisitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an appointment is from now on, and by whom. */
record AppointmentChange(
        Slot slot, AppointmentState state, @Nullable VisitId visit, UUID by, Instant at) {}
