package bg.registratura.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the house without anybody behind them.
 *
 * @param log how many entries the log has
 * @param checkpointAt when the log was last signed
 * @param studies how many are kept; {@code waiting} of them belong to no order yet
 */
public record Figures(String database, long log, @Nullable Instant checkpointAt, int studies, int waiting) {}
