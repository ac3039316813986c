package bg.registratura.visit;

import java.util.Collection;
import java.util.Map;

/** One step as the room it belongs to knows it: a bean of that room, found by the desk without knowing the room. */
public interface VisitStep {

    Step step();

    /**
     * How far the step is in each of these visits. The desk asks for a whole day at once: answer with one question to the
     * database. A visit that is left out has this step skipped.
     */
    Map<VisitId, StepState> states(Collection<Visit> visits);
}
