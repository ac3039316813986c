package bg.registratura.visit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The step of the referral: done when an examination is asked for. */
@Component
class ReferralStep implements VisitStep {

    private final Orders orders;

    ReferralStep(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Step step() {
        return Step.REFERRAL;
    }

    @Override
    public Map<VisitId, StepState> states(Collection<Visit> visits) {
        var ordered = orders.ofVisits(visits.stream().map(Visit::id).toList()).stream()
                .map(Order::visit)
                .collect(Collectors.toSet());
        var states = new HashMap<VisitId, StepState>();
        visits.forEach(visit -> states.put(
                visit.id(),
                ordered.contains(visit.id())
                        ? StepState.done("visit.referral.taken")
                        : StepState.waiting("visit.referral.awaited")));
        return states;
    }
}
