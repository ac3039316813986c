package bg.registratura.frontdesk;

import bg.registratura.visit.Queued;

/** Somebody in today's queue and where they stand. */
public record Waiting(Queued queued, Progress progress) {}
