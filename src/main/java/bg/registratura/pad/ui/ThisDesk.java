package bg.registratura.pad.ui;

import bg.registratura.pad.DeskKey;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;

/** The desk this browser is: a key that lives as long as its session. */
final class ThisDesk {

    private ThisDesk() {}

    static DeskKey key() {
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(DeskKey.class);
        if (known != null) {
            return known;
        }
        var key = new DeskKey(UUID.randomUUID());
        session.setAttribute(DeskKey.class, key);
        return key;
    }
}
