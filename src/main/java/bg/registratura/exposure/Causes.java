package bg.registratura.exposure;

import bg.registratura.consent.Standing;
import bg.registratura.consent.Standings;
import bg.registratura.exposure.Incident.Cause;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says why an irradiation is an incident. */
@Component
class Causes {

    private final Orders orders;
    private final Standings standings;
    private final Clock clock;

    Causes(Orders orders, Standings standings, Clock clock) {
        this.orders = orders;
        this.standings = standings;
        this.clock = clock;
    }

    /** Without a time nobody knows how it stood then: it is said how it stands, or that only the time is missing. */
    Cause of(ReportedExposure report) {
        if (isOfACancelledOrder(report.order())) {
            return Cause.CANCELLED;
        }
        if (report.timeIsExact()) {
            return Cause.of(standings.at(report.order(), report.exposedAt()));
        }
        var standing = standings.at(report.order(), clock.instant());
        return standing instanceof Standing.Granted ? Cause.NO_TIME : Cause.of(standing);
    }

    private boolean isOfACancelledOrder(OrderId order) {
        return orders.find(order).isCancelled();
    }
}
