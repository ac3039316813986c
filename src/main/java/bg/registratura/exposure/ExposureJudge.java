package bg.registratura.exposure;

import bg.registratura.exposure.Recording.Reason;
import bg.registratura.language.Dates;
import bg.registratura.visit.Order;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers the facts an exposure is judged by. */
@Component
class ExposureJudge {

    private final Orders orders;
    private final Permission permission;
    private final Devices devices;
    private final ExposureRepository exposures;
    private final Clock clock;

    ExposureJudge(Orders orders, Permission permission, Devices devices, ExposureRepository exposures, Clock clock) {
        this.orders = orders;
        this.permission = permission;
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
                permission.standing(report.order(), report.exposedAt()),
                permission.saidNo(report.order(), report.exposedAt()),
                permission.exception(report.order(), report.exposedAt()),
                devices.find(report.device()).map(Device::retiredOn).orElse(null));
    }

    /** Why it was not allowed; empty when it was. */
    Optional<Reason> objection(ExposureReport report, Legality legality) {
        return legality.objection(report, Dates.dayOf(report.exposedAt()), clock.instant())
                .or(() -> Optional.ofNullable(report.retake())
                        .filter(retake -> !isOf(report.order(), retake.of()))
                        .map(_ -> Reason.NOT_OF_THIS_ORDER))
                .or(() -> permission.wasMadeWithout(report.order(), report.exposedAt())
                        ? Optional.of(Reason.MADE_WITHOUT_CONSENT)
                        : Optional.empty());
    }

    /** Why no screening of an epidemic can be said of this order. */
    Optional<Declaration.Reason> closedToScreening(Order order) {
        if (order.isCancelled()) {
            return Optional.of(Declaration.Reason.ORDER_CANCELLED);
        }
        return order.referral().purpose() == Purpose.SCREENING
                ? Optional.empty()
                : Optional.of(Declaration.Reason.NOT_A_SCREENING);
    }

    /** Why no vital interest can be said of this order. */
    Optional<Declaration.Reason> closedToVitalInterest(Order order) {
        if (order.isCancelled()) {
            return Optional.of(Declaration.Reason.ORDER_CANCELLED);
        }
        return permission.saidNo(order.id(), clock.instant())
                ? Optional.of(Declaration.Reason.AGAINST_THE_WILL)
                : Optional.empty();
    }

    Order order(OrderId id) {
        return orders.find(id);
    }

    /** The units one can choose today. */
    List<Device> units() {
        var today = Dates.dayOf(clock.instant());
        return devices.all().stream().filter(device -> device.isInUseOn(today)).toList();
    }

    Map<DeviceId, Quality> qualities() {
        return devices.qualities();
    }

    List<Exposure> made(OrderId order) {
        return exposures.of(order);
    }

    private boolean isOf(OrderId order, ExposureId exposure) {
        return exposures.of(order).stream().anyMatch(earlier -> earlier.id().equals(exposure));
    }

    Instant now() {
        return clock.instant();
    }
}
