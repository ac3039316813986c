package bg.registratura.pad.ui;

import bg.registratura.pad.PadId;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.UUID;

/** The tablet this browser is, if it is one; the mark lies in the session of the browser and dies with it. */
final class ThisPad {

    private static final String MARK = "registratura.pad";

    private ThisPad() {}

    static Optional<PadId> id() {
        return Optional.ofNullable(VaadinSession.getCurrent().getSession().getAttribute(MARK))
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .map(PadId::new);
    }

    static void become(PadId pad) {
        VaadinSession.getCurrent().getSession().setAttribute(MARK, pad.value());
    }

    static void end() {
        VaadinSession.getCurrent().getSession().removeAttribute(MARK);
    }
}
