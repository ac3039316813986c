package bg.registratura.exposure;

import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One irradiation of a person as it counts: after corrections, with consent or without, its picture useful or not.
 *
 * @param device the unit, where it is known
 * @param doseMilliGrayCm2 absent where no dose is known
 * @param consented whether it stands on a consent or a lawful exception
 */
public record Irradiated(
        OrderId order,
        Examination examination,
        Instant at,
        LocalDate on,
        @Nullable DeviceId device,
        @Nullable BigDecimal doseMilliGrayCm2,
        boolean consented) {}
