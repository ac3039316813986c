package bg.registratura.subjectrequest;

import java.time.Instant;
import java.util.UUID;

/** One line in the history of a request. */
public record Happening(RequestStatus from, RequestStatus to, Instant at, UUID actor, String note) {}
