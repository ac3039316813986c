package bg.registratura.frontdesk.ui;

import bg.registratura.language.Dates;
import bg.registratura.queue.Call;
import bg.registratura.queue.Place;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;

/** Places in words, and the one this browser calls to: what was chosen last, until the session ends. */
final class Places {

    private Places() {}

    static String name(Component words, Place place) {
        return words.getTranslation("queue.place." + place.kind().name(), place.label());
    }

    /** Where and when a ticket was called. */
    static String called(Component words, Call call) {
        return words.getTranslation("frontdesk.called", name(words, call.place()), Dates.time(call.calledAt()));
    }

    static Optional<Place> own(List<Place> all) {
        var last = VaadinSession.getCurrent().getAttribute(Place.class);
        return all.stream().filter(place -> place.equals(last)).findFirst().or(() -> all.stream()
                .findFirst());
    }

    static void choose(Place place) {
        VaadinSession.getCurrent().setAttribute(Place.class, place);
    }
}
