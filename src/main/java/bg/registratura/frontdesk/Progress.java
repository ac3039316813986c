package bg.registratura.frontdesk;

import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import java.util.List;
import java.util.Optional;

/** A visit with its steps, in their order. */
public record Progress(Visit visit, List<StepStanding> steps) {

    /** The next step: the first that waits for somebody, else the first that may be offered; none: the visit can close. */
    public Optional<StepStanding> next() {
        return steps.stream().filter(StepStanding::isNext).findFirst().or(() -> steps.stream()
                .filter(StepStanding::isOffered)
                .findFirst());
    }

    /** Whether a step is done. */
    public boolean isDone(Step step) {
        return steps.stream()
                .anyMatch(
                        standing -> standing.step() == step && standing.state().standing() == StepState.Standing.DONE);
    }
}
