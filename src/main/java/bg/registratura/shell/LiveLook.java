package bg.registratura.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** Looking again, from time to time, at what another desk may have changed. */
public final class LiveLook {

    /** Asks the server while somebody touches the desk; an idle desk stays idle, so that its session can end. */
    private static final String LOOK_AGAIN = """
            const shown = this;
            let touched = Date.now();
            const touch = () => touched = Date.now();
            addEventListener('keydown', touch);
            addEventListener('pointermove', touch);
            const timer = setInterval(() => {
                if (!shown.isConnected) {
                    clearInterval(timer);
                    removeEventListener('keydown', touch);
                    removeEventListener('pointermove', touch);
                } else if (Date.now() - touched < 60000 && document.visibilityState === 'visible') {
                    shown.$server.lookAgain();
                }
            }, 10000);
            """;

    private LiveLook() {}

    /** Calls the component's client-callable {@code lookAgain} while it is on the screen and somebody works there. */
    public static void begin(Component shown) {
        shown.getElement().executeJs(LOOK_AGAIN);
    }

    /** Looks, unless the page says already that the database is away: nobody asked, so nobody is told it failed. */
    public static void at(Runnable look) {
        if (!OutageBanner.saysAway(Supply.Kind.DATABASE, UI.getCurrent())) {
            look.run();
        }
    }
}
