package bg.registratura.frontdesk;

import bg.registratura.queue.Standing;
import bg.registratura.visit.Queued;
import java.util.List;

/**
 * Somebody in today's queue and where they stand.
 *
 * @param openAt who has the visit open on a screen
 */
public record Waiting(Queued queued, Progress progress, Standing standing, List<String> openAt) {}
