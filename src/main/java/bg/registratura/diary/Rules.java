package bg.registratura.diary;

import bg.registratura.exposure.Devices;
import bg.registratura.language.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the laboratory allows at a time, before anybody asks whether it is free. */
@Component
class Rules {

    private final OpeningTimes times;
    private final Devices devices;
    private final Clock clock;

    Rules(OpeningTimes times, Devices devices, Clock clock) {
        this.times = times;
        this.devices = devices;
        this.clock = clock;
    }

    /** Why nothing can be booked there; empty when it can. */
    Optional<Closure> against(Slot slot) {
        if (!slot.ends().isAfter(notBefore(slot.day()))) {
            return Optional.of(Closure.PAST);
        }
        var inUse =
                devices.all().stream().anyMatch(unit -> unit.id().equals(slot.device()) && unit.isInUseOn(slot.day()));
        if (!inUse) {
            return Optional.of(Closure.UNIT_RETIRED);
        }
        return switch (times.on(slot.day())) {
            case Opening.Shut(var why) -> Optional.of(why);
            case Opening.Open open -> open.holds(slot) ? Optional.empty() : Optional.of(Closure.OUT_OF_HOURS);
        };
    }

    /** What of a day is over: nothing of one to come, all of one that was. */
    LocalTime notBefore(LocalDate day) {
        var now = clock.instant().atZone(Dates.SOFIA);
        if (day.isEqual(now.toLocalDate())) {
            return now.toLocalTime();
        }
        return day.isAfter(now.toLocalDate()) ? LocalTime.MIN : LocalTime.MAX;
    }

    LocalDate today() {
        return Dates.dayOf(clock.instant());
    }
}
