package bg.registratura.frontdesk;

import bg.registratura.visit.DeskTally;
import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.VisitStep;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the rooms say of visits: how far their steps are, and what they count. */
@Component
class Rooms {

    private final List<VisitStep> steps;
    private final List<DeskTally> tallies;

    Rooms(List<VisitStep> steps, List<DeskTally> tallies) {
        this.steps =
                steps.stream().sorted(Comparator.comparing(VisitStep::step)).toList();
        this.tallies = tallies.stream()
                .sorted(Comparator.comparingInt(DeskTally::order))
                .toList();
    }

    /** The steps of these visits; every room is asked once. */
    Map<VisitId, Progress> progress(Collection<Visit> visits) {
        var states = new EnumMap<Step, Map<VisitId, StepState>>(Step.class);
        steps.forEach(step -> states.put(step.step(), step.states(visits)));
        var progress = new HashMap<VisitId, Progress>();
        visits.forEach(visit -> progress.put(visit.id(), progress(visit, states)));
        return progress;
    }

    List<DeskTally> tallies() {
        return tallies;
    }

    private static Progress progress(Visit visit, Map<Step, Map<VisitId, StepState>> states) {
        return new Progress(
                visit,
                states.entrySet().stream()
                        .filter(step -> step.getValue().containsKey(visit.id()))
                        .map(step ->
                                new StepStanding(step.getKey(), step.getValue().get(visit.id())))
                        .filter(step -> step.state().standing() != StepState.Standing.SKIPPED)
                        .toList());
    }
}
