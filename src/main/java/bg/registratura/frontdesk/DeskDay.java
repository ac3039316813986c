package bg.registratura.frontdesk;

import bg.registratura.visit.DeskTally;
import bg.registratura.visit.Queued;
import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.VisitStep;
import bg.registratura.visit.Visits;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands at the desk today: every room is asked once for the whole queue. */
@Service
public class DeskDay {

    private final Visits visits;
    private final List<VisitStep> steps;
    private final List<DeskTally> tallies;

    DeskDay(Visits visits, List<VisitStep> steps, List<DeskTally> tallies) {
        this.visits = visits;
        this.steps =
                steps.stream().sorted(Comparator.comparing(VisitStep::step)).toList();
        this.tallies = tallies.stream()
                .sorted(Comparator.comparingInt(DeskTally::order))
                .toList();
    }

    /** The queue, in the order of the tickets. */
    @Transactional(readOnly = true)
    public List<Waiting> queue() {
        var queue = visits.today();
        var states = states(queue.stream().map(Queued::visit).toList());
        return queue.stream()
                .map(queued -> new Waiting(queued, progress(queued.visit(), states)))
                .toList();
    }

    /** Where one visit stands. */
    @Transactional(readOnly = true)
    public Progress progress(Visit visit) {
        return progress(visit, states(List.of(visit)));
    }

    /** The numbers below the queue. */
    public List<DeskTally> tallies() {
        return tallies;
    }

    private Map<Step, Map<VisitId, StepState>> states(Collection<Visit> visits) {
        var states = new EnumMap<Step, Map<VisitId, StepState>>(Step.class);
        steps.forEach(step -> states.put(step.step(), step.states(visits)));
        return states;
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
