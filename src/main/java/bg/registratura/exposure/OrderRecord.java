package bg.registratura.exposure;

import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what is on record of an order. */
@Component
class OrderRecord {

    private final ExposureRepository exposures;
    private final UnconsentedRepository unconsented;
    private final ReportRepository reports;
    private final CorrectionRepository corrections;
    private final IrradiatedRepository usual;

    OrderRecord(
            ExposureRepository exposures,
            UnconsentedRepository unconsented,
            ReportRepository reports,
            CorrectionRepository corrections,
            IrradiatedRepository usual) {
        this.exposures = exposures;
        this.unconsented = unconsented;
        this.reports = reports;
        this.corrections = corrections;
        this.usual = usual;
    }

    Done of(OrderId order) {
        var made = exposures.of(order);
        return new Done(
                made,
                unconsented.of(order),
                reports.told(order),
                reports.open(order),
                reports.loose(order).stream()
                        .filter(sheet -> made.stream().noneMatch(sheet::isOf))
                        .toList(),
                corrections.superseded(order));
    }

    /** The latest doses of such examinations with each of these units. */
    Map<DeviceId, List<BigDecimal>> usual(List<Device> units, Examination examination) {
        return units.stream()
                .map(Device::id)
                .collect(Collectors.toMap(Function.identity(), unit -> usual.doses(unit, examination)));
    }
}
