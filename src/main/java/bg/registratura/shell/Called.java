package bg.registratura.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;

/** What the address of a page calls a thing by. */
public final class Called {

    private Called() {}

    /** The identifier under a name of the route; what is none at all is a page that is not there. */
    public static UUID by(BeforeEnterEvent event, String name) {
        try {
            return event.getRouteParameters().get(name).map(UUID::fromString).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }
}
