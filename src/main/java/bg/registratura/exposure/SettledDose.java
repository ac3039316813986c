package bg.registratura.exposure;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a physician said of the dose of an exposure without consent.
 *
 * @param milliGrayCm2 absent where the unit shows none
 * @param by the name of whoever said it
 */
public record SettledDose(@Nullable BigDecimal milliGrayCm2, String reason, Instant at, String by) {}
