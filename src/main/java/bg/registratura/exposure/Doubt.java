package bg.registratura.exposure;

import java.time.Instant;

/**
 * That a report is no exposure of its own, said by one person and not yet confirmed by another.
 *
 * @param by the name of whoever said it
 * @param own whoever asks said it themselves, and so does not confirm it
 */
public record Doubt(String reason, Instant at, String by, boolean own) {}
