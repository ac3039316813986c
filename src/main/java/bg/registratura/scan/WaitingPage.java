package bg.registratura.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A side of which nobody knows yet which document it is.
 *
 * @param page its place in the file it came in
 * @param code a number that could be read and is unknown here, or that was set aside
 * @param once whether it lay at a document before; such a side is not thrown away
 */
public record WaitingPage(
        ScannedPageId id, int page, @Nullable String code, Way way, Instant arrivedAt, boolean once) {}
