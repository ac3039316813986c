package bg.registratura.disclosure;

import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.Optional;

/** What of the register is wanted: days, and perhaps one ground or one person. */
public record RegisterFilter(LocalDate from, LocalDate until, Optional<Ground> ground, Optional<PatientId> patient) {}
