package bg.registratura.security;

import java.io.Serializable;
import java.util.UUID;

/** Identifies whoever signs in: a member of staff, a dentist or a patient. */
public record AccountId(UUID value) implements Serializable {}
