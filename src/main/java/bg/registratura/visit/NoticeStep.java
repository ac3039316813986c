package bg.registratura.visit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The step of the privacy notice: done when the patient has the version in force, in this visit or an earlier one. */
@Component
class NoticeStep implements VisitStep {

    private final PrivacyNotices notices;
    private final NoticeInForce inForce;

    NoticeStep(PrivacyNotices notices, NoticeInForce inForce) {
        this.notices = notices;
        this.inForce = inForce;
    }

    @Override
    public Step step() {
        return Step.NOTICE;
    }

    @Override
    public Map<VisitId, StepState> states(Collection<Visit> visits) {
        var given = notices.given(visits.stream().map(Visit::patient).toList(), inForce.version());
        var states = new HashMap<VisitId, StepState>();
        visits.forEach(visit -> states.put(
                visit.id(),
                given.contains(visit.patient())
                        ? StepState.done("visit.notice.given")
                        : StepState.waiting("visit.notice.awaited")));
        return states;
    }
}
