package bg.registratura.exposure;

import bg.registratura.consent.Standings;
import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.VisitStep;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The step of the exposure: what was consented to and is not exposed yet is waited for; without consent there is none. */
@Component
class ExposureStep implements VisitStep {

    private final Standings standings;
    private final ReadinessRepository orders;

    ExposureStep(Standings standings, ReadinessRepository orders) {
        this.standings = standings;
        this.orders = orders;
    }

    @Override
    public Step step() {
        return Step.EXPOSURE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<VisitId, StepState> states(Collection<Visit> visits) {
        var ids = visits.stream().map(Visit::id).toList();
        var exposed = orders.exposed(ids);
        var states = new HashMap<VisitId, StepState>();
        exposed.keySet().forEach(visit -> states.put(visit, StepState.done("exposure.step.done")));
        standings.granted(ids).forEach((visit, granted) -> {
            if (!exposed.getOrDefault(visit, Set.of()).containsAll(granted)) {
                states.put(visit, StepState.waiting("exposure.step.awaited"));
            }
        });
        return states;
    }
}
