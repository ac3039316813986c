package bg.registratura.exposure;

import bg.registratura.consent.Standings;
import bg.registratura.exposure.Recording.Reason;
import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers the facts an exposure is judged by. */
@Component
class ExposureJudge {

    private final Orders orders;
    private final Standings standings;
    private final DeviceRepository devices;
    private final ExposureRepository exposures;
    private final Clock clock;

    ExposureJudge(
            Orders orders, Standings standings, DeviceRepository devices, ExposureRepository exposures, Clock clock) {
        this.orders = orders;
        this.standings = standings;
        this.devices = devices;
        this.exposures = exposures;
        this.clock = clock;
    }

    /** What is to be known about this report. */
    Legality legality(ExposureReport report) {
        var order = orders.find(report.order());
        return new Legality(
                order.patient(),
                order.referral().purpose(),
                order.isCancelled(),
                standings.at(report.order(), report.exposedAt()),
                devices.find(report.device()).map(Device::retiredOn).orElse(null));
    }

    /** Why it was not allowed; empty when it was. */
    Optional<Reason> objection(ExposureReport report, Legality legality) {
        return legality.objection(report, Dates.dayOf(report.exposedAt()), clock.instant())
                .or(() -> Optional.ofNullable(report.retake())
                        .filter(retake -> !isOf(report.order(), retake.of()))
                        .map(_ -> Reason.NOT_OF_THIS_ORDER));
    }

    List<Exposure> made(OrderId order) {
        return exposures.of(order);
    }

    /** The units one can choose today. */
    List<Device> units() {
        var today = Dates.dayOf(clock.instant());
        return devices.all().stream().filter(device -> device.isInUseOn(today)).toList();
    }

    private boolean isOf(OrderId order, ExposureId exposure) {
        return made(order).stream().anyMatch(earlier -> earlier.id().equals(exposure));
    }

    Instant now() {
        return clock.instant();
    }
}
