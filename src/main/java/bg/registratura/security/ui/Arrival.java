package bg.registratura.security.ui;

import bg.registratura.security.Entrance;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.OtherPages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;

/** Brings whoever was let in to their first page. What other pages of the same browser still show was somebody else's: they end. */
public final class Arrival {

    private Arrival() {}

    /** Opens their session and leaves the page that let them in. */
    public static void of(SignedIn who, Sessions sessions) {
        sessions.open(
                who,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        OtherPages.end();
        UI.getCurrent().getPage().setLocation(Entrance.of(who));
    }
}
