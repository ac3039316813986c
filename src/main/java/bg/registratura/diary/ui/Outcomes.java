package bg.registratura.diary.ui;

import bg.registratura.diary.Booking;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.UI;

/** What comes of a booking, as a sentence. */
final class Outcomes {

    private Outcomes() {}

    static String sentence(Booking booking) {
        var ui = UI.getCurrent();
        return switch (booking) {
            case Booking.Booked _ -> ui.getTranslation("diary.booked");
            case Booking.Taken(var from, var until) ->
                ui.getTranslation("diary.taken", Dates.time(from), Dates.time(until));
            case Booking.Shut(var why) -> ui.getTranslation("diary.closed." + why.name());
            case Booking.Overtaken _ -> ui.getTranslation("diary.overtaken");
        };
    }
}
