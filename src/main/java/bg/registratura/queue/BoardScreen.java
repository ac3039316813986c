package bg.registratura.queue;

import java.time.Instant;
import java.util.UUID;

/** A screen of the waiting room that is open. */
public record BoardScreen(UUID id, Instant openedAt, Instant endsAt) {}
