package bg.registratura.imaging;

import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.VisitStep;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the pictures of a visit are: every order has a study, or one is still waited for. */
@Component
class PictureStep implements VisitStep {

    private final OrderLookupRepository orders;

    PictureStep(OrderLookupRepository orders) {
        this.orders = orders;
    }

    @Override
    public Step step() {
        return Step.PICTURE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<VisitId, StepState> states(Collection<Visit> visits) {
        var states = new HashMap<VisitId, StepState>();
        orders.progress(visits.stream().map(Visit::id).toList())
                .forEach((visit, progress) -> states.put(
                        visit,
                        progress.pictured() == progress.orders()
                                ? StepState.done("imaging.step.received")
                                : StepState.waiting("imaging.step.awaited")));
        return states;
    }
}
