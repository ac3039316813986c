package bg.registratura.exposure;

import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the operator reports about one exposure, before anything is judged.
 *
 * @param retake the exposure it repeats, if it does
 * @param rejected the picture is of no use; the dose counts nevertheless
 */
public record ExposureReport(
        OrderId order,
        Ground ground,
        Justification justification,
        DeviceId device,
        AccountId operator,
        Technique technique,
        Dose dose,
        Protection protection,
        @Nullable Retake retake,
        boolean rejected,
        Instant exposedAt) {}
