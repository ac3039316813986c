package bg.registratura.diary;

import java.util.UUID;

/** Identifies one appointment. */
public record AppointmentId(UUID value) {}
