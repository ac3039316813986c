package bg.registratura.exposure;

import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the operator reports about one exposure, before anything is judged.
 *
 * @param retake the exposure it repeats, if it does
 * @param told the report of the unit that it is
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
        Instant exposedAt,
        Specifics specifics,
        @Nullable ReportId told) {

    /** What every unit gives, read by a person. */
    public ExposureReport(
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
            Instant exposedAt) {
        this(
                order,
                ground,
                justification,
                device,
                operator,
                technique,
                dose,
                protection,
                retake,
                rejected,
                exposedAt,
                Specifics.NONE,
                null);
    }
}
