package bg.registratura.queue;

import java.time.Instant;

/**
 * A ticket called to a place.
 *
 * @param ordinal which call of this ticket it is, counted from one
 */
public record Call(int ticket, int ordinal, Place place, Instant calledAt) {}
