package bg.registratura.subjectrequest;

import bg.registratura.language.Dates;
import bg.registratura.visit.DeskTally;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests that are owed an answer; pressing when a week or less is left of a term that runs. */
@Component
class OpenTally implements DeskTally {

    private static final int PLACE = 20;
    private static final int PRESSING_DAYS = 7;

    private final TallyRepository requests;
    private final Clock clock;

    OpenTally(TallyRepository requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "subjectrequest.tally.open";
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return requests.count(states(status -> !status.isClosed()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPressing() {
        var soon = Dates.dayOf(clock.instant()).plusDays(PRESSING_DAYS);
        return requests.anyDueBy(soon, states(RequestStatus::isOnTheClock));
    }

    @Override
    public String route() {
        return "desk/requests";
    }

    private static List<RequestStatus> states(Predicate<RequestStatus> wanted) {
        return Arrays.stream(RequestStatus.values()).filter(wanted).toList();
    }
}
