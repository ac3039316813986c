package bg.registratura.dose;

import java.util.UUID;

/** A unit or a member of staff, as the figures name them. */
public record Named(UUID id, String name) {}
