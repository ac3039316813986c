package bg.registratura.security.ui;

import bg.registratura.security.Entrance;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;

/** Brings whoever was let in to their first page. What other pages of the same browser still show was somebody else's: they end. */
public final class Arrival {

    private Arrival() {}

    /** Opens their session and leaves the page that let them in. */
    public static void of(SignedIn who, Sessions sessions) {
        sessions.open(
                who,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        var door = UI.getCurrent();
        List.copyOf(VaadinSession.getCurrent().getUIs()).stream()
                .filter(page -> page != door)
                .forEach(UI::close);
        door.getPage().setLocation(Entrance.of(who));
    }
}
