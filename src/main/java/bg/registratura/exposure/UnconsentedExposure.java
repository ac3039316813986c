package bg.registratura.exposure;

import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exposure nobody had consented to; its dose counts.
 *
 * @param device the unit, where the register knows it
 * @param doseMilliGrayCm2 as a physician settled it, else as the unit told it; absent where neither is to be believed
 * @param clock by how much it misses a consent, where the clock of the unit may be wrong
 * @param settled what physicians said of the dose, the oldest first
 */
public record UnconsentedExposure(
        UnconsentedId id,
        IncidentId incident,
        OrderId order,
        Instant exposedAt,
        @Nullable String device,
        @Nullable BigDecimal doseMilliGrayCm2,
        ReportedExposure report,
        @Nullable ClockGap clock,
        List<SettledDose> settled) {}
