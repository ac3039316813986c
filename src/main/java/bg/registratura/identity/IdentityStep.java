package bg.registratura.identity;

import bg.registratura.people.PatientId;
import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.VisitStep;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The step of the identity check: done by a good check for registration on the day of the visit. */
@Component
class IdentityStep implements VisitStep {

    private final IdentityCheckRepository repository;

    IdentityStep(IdentityCheckRepository repository) {
        this.repository = repository;
    }

    @Override
    public Step step() {
        return Step.IDENTITY;
    }

    @Override
    public Map<VisitId, StepState> states(Collection<Visit> visits) {
        var states = new HashMap<VisitId, StepState>();
        visits.stream().collect(Collectors.groupingBy(Visit::openedOn)).forEach((day, ofDay) -> {
            var checks = checksOn(day, ofDay.stream().map(Visit::patient).toList());
            ofDay.forEach(visit -> states.put(visit.id(), state(checks.getOrDefault(visit.patient(), List.of()))));
        });
        return states;
    }

    private Map<PatientId, List<IdentityCheck>> checksOn(LocalDate day, Collection<PatientId> patients) {
        var checks = new HashMap<PatientId, List<IdentityCheck>>();
        repository
                .ofPersonsOn(patients, day)
                .forEach((patient, all) -> checks.put(
                        patient,
                        all.stream()
                                .filter(check -> check.purpose() == CheckPurpose.REGISTRATION)
                                .toList()));
        return checks;
    }

    /** The latest look decides. */
    private static StepState state(List<IdentityCheck> checks) {
        if (checks.isEmpty()) {
            return StepState.waiting("identity.state.awaited");
        }
        return checks.getFirst().look().shows()
                ? StepState.done("identity.state.shown")
                : StepState.blocked("identity.state.not-shown");
    }
}
