package bg.registratura.credential;

import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.VisitStep;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Online access as a step of the visit: offered, never demanded. */
@Service
class AccessStep implements VisitStep {

    private final Credentials credentials;

    AccessStep(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Step step() {
        return Step.ACCESS;
    }

    @Override
    public Map<VisitId, StepState> states(Collection<Visit> visits) {
        var access = credentials.accessOf(
                visits.stream().map(visit -> visit.patient().value()).collect(Collectors.toSet()));
        return visits.stream()
                .collect(Collectors.toMap(
                        Visit::id,
                        visit -> state(access.getOrDefault(visit.patient().value(), Access.NONE))));
    }

    private static StepState state(Access access) {
        return switch (access) {
            case NONE -> StepState.offered("credential.step.offered");
            case SHEET_OUT -> StepState.done("credential.step.sheet-out");
            case SHEET_EXPIRED -> StepState.offered("credential.step.sheet-expired");
            case ACTIVE -> StepState.done("credential.step.active");
            case FROZEN -> StepState.offered("credential.step.frozen");
            case ENDED -> StepState.offered("credential.step.ended");
        };
    }
}
