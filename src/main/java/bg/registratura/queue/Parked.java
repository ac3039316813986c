package bg.registratura.queue;

import java.time.Instant;

/** A visit that was left for later. */
public record Parked(ParkReason reason, Instant since) {}
