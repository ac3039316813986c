package bg.registratura.exposure;

import java.time.Instant;

/**
 * An entry that stands no more, and what took its place.
 *
 * @param was the entry as it was made
 * @param annulled there was no such exposure; else a corrected entry follows
 * @param by the name of whoever corrected it
 */
public record Superseded(Exposure was, boolean annulled, String reason, Instant at, String by) {}
