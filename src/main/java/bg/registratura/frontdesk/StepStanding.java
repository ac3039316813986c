package bg.registratura.frontdesk;

import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;

/** One step of one visit and how far it is. */
public record StepStanding(Step step, StepState state) {

    /** Whether somebody must act here before the visit goes on. */
    boolean isNext() {
        return switch (state.standing()) {
            case WAITING, BLOCKED -> true;
            case DONE, SKIPPED, OFFERED -> false;
        };
    }

    boolean isOffered() {
        return state.standing() == StepState.Standing.OFFERED;
    }
}
