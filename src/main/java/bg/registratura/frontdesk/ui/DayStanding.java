package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.DeskDay;
import bg.registratura.frontdesk.Waiting;
import bg.registratura.visit.DeskTally;
import java.util.List;

/** All that the day's column shows at a moment; two of them are compared to know whether anything has changed. */
record DayStanding(List<Waiting> queue, List<Tallied> numbers) {

    /** A number below the queue. */
    record Tallied(DeskTally tally, long count, boolean pressing) {}

    static DayStanding of(DeskDay day) {
        return new DayStanding(
                day.queue(),
                day.tallies().stream()
                        .map(tally -> new Tallied(tally, tally.count(), tally.isPressing()))
                        .toList());
    }
}
