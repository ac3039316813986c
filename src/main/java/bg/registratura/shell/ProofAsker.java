package bg.registratura.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Asks whoever is signed in to prove it again. Every page of somebody signed in has one. */
public interface ProofAsker {

    /** Asks, and goes on with what was to be done once the proof is there. */
    void ask(Runnable act);

    /** Goes on when the last proof is fresh. */
    void require();

    /** Does something; when it waits for a proof, asks and then does it again, with everything as it was typed. */
    static void run(Runnable act) {
        try {
            act.run();
        } catch (ProofNeeded needed) {
            var asker = ComponentUtil.getData(UI.getCurrent(), ProofAsker.class);
            if (asker == null) {
                throw needed;
            }
            asker.ask(act);
        }
    }

    /** Asks before something the browser is to fetch: the server would refuse it, and a page cannot be asked then. */
    static void first(Runnable act) {
        run(() -> {
            var asker = ComponentUtil.getData(UI.getCurrent(), ProofAsker.class);
            if (asker != null) {
                asker.require();
            }
            act.run();
        });
    }
}
