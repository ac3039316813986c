package bg.registratura.consent;

import bg.registratura.language.Dates;
import bg.registratura.visit.Step;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.VisitStep;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The step of the consent: done when every examination asked for has its answer, blocked when none may be made. */
@Component
class ConsentStep implements VisitStep {

    private final LedgerRepository ledgers;
    private final Clock clock;

    ConsentStep(LedgerRepository ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.CONSENT;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<VisitId, StepState> states(Collection<Visit> visits) {
        var now = clock.instant();
        return ledgers.asked(visits.stream().map(Visit::id).toList(), Dates.dayOf(now)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> state(entry.getValue().stream()
                                .map(asked -> asked.word(now))
                                .toList())));
    }

    static StepState state(List<Word> orders) {
        if (orders.contains(Word.TO_PRINT)) {
            return StepState.waiting("consent.step.to-print");
        }
        if (orders.contains(Word.TO_SIGN)) {
            return StepState.waiting("consent.step.to-sign");
        }
        if (orders.contains(Word.GRANTED)) {
            return StepState.done("consent.step.granted");
        }
        return orders.contains(Word.REFUSED)
                ? StepState.blocked("consent.step.refused")
                : StepState.blocked("consent.step.ended");
    }

    /** What the day's list says about one order. */
    enum Word {
        TO_PRINT,
        TO_SIGN,
        GRANTED,
        REFUSED,
        ENDED
    }
}
