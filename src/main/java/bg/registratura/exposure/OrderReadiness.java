package bg.registratura.exposure;

import bg.registratura.consent.Standings;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Readiness;
import bg.registratura.visit.VisitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who await pictures what may be exposed and what was; an exposure outlives the consent it stood on. */
@Component
class OrderReadiness implements Readiness {

    private final Standings standings;
    private final ReadinessRepository orders;

    OrderReadiness(Standings standings, ReadinessRepository orders) {
        this.standings = standings;
        this.orders = orders;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OrderId, Stage> of(Collection<VisitId> visits) {
        var stages = new HashMap<OrderId, Stage>();
        standings.granted(visits).values().forEach(granted -> granted.forEach(order -> stages.put(order, Stage.READY)));
        orders.irradiated(visits).forEach(order -> stages.put(order, Stage.EXPOSED));
        orders.unrecorded(visits).forEach(order -> stages.put(order, Stage.UNRECORDED));
        orders.withheld(visits).forEach(order -> stages.put(order, Stage.WITHHELD));
        return stages;
    }
}
