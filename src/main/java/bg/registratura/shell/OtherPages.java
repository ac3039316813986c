package bg.registratura.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;

/** The other pages of the browser somebody is at: its tabs, and what was left there without being closed. */
public final class OtherPages {

    private OtherPages() {}

    /** Whoever is here now is another than before: what was shown before is shown no more, and answers nothing. */
    public static void end() {
        var here = UI.getCurrent();
        List.copyOf(VaadinSession.getCurrent().getUIs()).stream()
                .filter(page -> page != here)
                .forEach(UI::close);
    }
}
