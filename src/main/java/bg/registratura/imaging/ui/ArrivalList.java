package bg.registratura.imaging.ui;

import bg.registratura.imaging.Arrival;
import bg.registratura.language.Dates;
import java.util.List;

/** Every file that came today and what became of it. */
class ArrivalList extends Rows {

    ArrivalList(List<Arrival> arrivals) {
        super("imaging.arrivals", "imaging.arrivals.none", true);
        arrivals.forEach(arrival -> row(
                lines(arrival.fileName(), came(arrival)),
                status(
                        getTranslation("imaging.ending." + arrival.ending().name(), reason(arrival)),
                        meaning(arrival))));
    }

    private String came(Arrival arrival) {
        return getTranslation(
                "imaging.arrivals.came",
                Dates.time(arrival.arrivedAt()),
                getTranslation("imaging.way." + arrival.way().name()));
    }

    private String reason(Arrival arrival) {
        var refusal = arrival.refusal();
        return refusal == null ? "" : getTranslation("imaging.refusal." + refusal.name());
    }

    private static String meaning(Arrival arrival) {
        return switch (arrival.ending()) {
            case KEPT, KEPT_BEFORE, DOSE_REPORT -> "done";
            case CONFLICT -> arrival.settledAt() == null ? "blocked" : "done";
            case REFUSED -> "blocked";
        };
    }
}
