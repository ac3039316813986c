package bg.registratura.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who comes in is told of the time before: when, never from where.
 *
 * @param at when they came in before; absent the first time
 * @param keysChanged whether the password or the second factor was changed since
 */
public record LastVisit(@Nullable Instant at, boolean keysChanged) {}
