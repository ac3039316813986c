package bg.registratura.exposure;

import java.util.UUID;

/** Identifies one lawful exception that was declared. */
public record ExceptionId(UUID value) {}
