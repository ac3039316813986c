package bg.registratura.results;

import java.util.UUID;

/** Identifies a dentist's note. */
public record DentistNoteId(UUID value) {}
