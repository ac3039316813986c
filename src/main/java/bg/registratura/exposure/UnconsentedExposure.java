package bg.registratura.exposure;

import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exposure nobody had consented to; its dose counts.
 *
 * @param device the unit, where the register knows it
 * @param doseMilliGrayCm2 absent where the unit told none that can be believed
 */
public record UnconsentedExposure(
        UnconsentedId id,
        IncidentId incident,
        OrderId order,
        Instant exposedAt,
        @Nullable String device,
        @Nullable BigDecimal doseMilliGrayCm2,
        ReportedExposure report) {}
