package bg.registratura.subjectrequest;

import bg.registratura.visit.DeskTally;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that are printed and wait at the desk for their person. */
@Component
class ReadyTally implements DeskTally {

    private static final int PLACE = 10;

    private final TallyRepository requests;

    ReadyTally(TallyRepository requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "subjectrequest.tally.ready";
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return requests.count(Set.of(RequestStatus.ANSWER_PRINTED));
    }

    @Override
    public boolean isPressing() {
        return false;
    }

    @Override
    public String route() {
        return "desk/requests";
    }
}
