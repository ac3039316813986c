package bg.registratura.frontdesk;

import bg.registratura.visit.VisitId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which desk has which visit on its screen now; it is nobody's property and is forgotten with the screen. */
@Component
class OpenVisits {

    /** One screen that shows one visit. */
    private record Look(VisitId visit, String name) {}

    private final Map<Object, Look> looks = new ConcurrentHashMap<>();

    OpenVisits() {}

    /** A screen shows a visit to the one who sits there. */
    void enter(Object screen, VisitId visit, String name) {
        looks.put(screen, new Look(visit, name));
    }

    /** A screen shows it no longer. */
    void leave(Object screen) {
        looks.remove(screen);
    }

    /** Everybody who has the visit open. */
    List<String> names(VisitId visit) {
        return looks.values().stream()
                .filter(look -> look.visit().equals(visit))
                .map(Look::name)
                .sorted()
                .toList();
    }

    /** Everybody but the one at this screen. */
    List<String> others(Object screen, VisitId visit) {
        return looks.entrySet().stream()
                .filter(look -> !look.getKey().equals(screen))
                .map(Map.Entry::getValue)
                .filter(look -> look.visit().equals(visit))
                .map(Look::name)
                .sorted()
                .toList();
    }
}
