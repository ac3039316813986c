package bg.registratura.exposure;

import bg.registratura.consent.Answers;
import bg.registratura.consent.GivenAnswers;
import bg.registratura.consent.Standing;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final GivenAnswers answers;

    OrderRecord(
            ExposureRepository exposures,
            UnconsentedRepository unconsented,
            ReportRepository reports,
            CorrectionRepository corrections,
            GivenAnswers answers) {
        this.exposures = exposures;
        this.unconsented = unconsented;
        this.reports = reports;
        this.corrections = corrections;
        this.answers = answers;
    }

    Done of(OrderId order) {
        return new Done(
                exposures.of(order),
                unconsented.of(order),
                reports.told(order),
                reports.open(order),
                corrections.superseded(order));
    }

    /** The latest doses of such examinations with each of these units. */
    Map<DeviceId, List<BigDecimal>> usual(List<Device> units, Examination examination) {
        return units.stream()
                .map(Device::id)
                .collect(Collectors.toMap(Function.identity(), unit -> reports.doses(unit, examination)));
    }

    /** What the patient answered on the sheet the exposure would stand on. */
    Optional<Answers> answers(Standing standing) {
        return standing instanceof Standing.Granted granted ? answers.of(granted.consent()) : Optional.empty();
    }
}
