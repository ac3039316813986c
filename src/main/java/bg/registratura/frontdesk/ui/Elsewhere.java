package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.QueueDesk;
import bg.registratura.queue.Standing;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other desks do with the visit that is open here: who has it open, and what they did meanwhile. */
class Elsewhere extends Div {

    private final transient Visit visit;
    private final transient QueueDesk desk;
    private final transient Object screen = new Object();
    private @Nullable Step shown;
    private boolean wasDone;

    Elsewhere(Visit visit, QueueDesk desk) {
        this.visit = visit;
        this.desk = desk;
        addClassNames("message", "message-waits", "elsewhere");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        desk.show(screen, visit.id());
        forget();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        desk.hide(screen);
    }

    /** Which step is open here, and whether it was done before. */
    void shows(Step step, boolean done) {
        shown = step;
        wasDone = done;
    }

    /** What happened is taken in; who has the visit open is still said. */
    void forget() {
        removeAll();
        tellOthers();
    }

    /** Tells what another desk did since; {@code goOn} reads the visit anew when the one at this desk says so. */
    void tell(boolean closed, Standing standing, Optional<Step> done, Runnable goOn) {
        removeAll();
        if (closed) {
            say("frontdesk.elsewhere.closed", goOn);
        } else if (standing.parked() != null) {
            say("frontdesk.elsewhere.parked", goOn);
        } else if (done.isPresent() && done.get() == shown && !wasDone) {
            say("frontdesk.elsewhere.done", goOn);
        }
        tellOthers();
    }

    private void tellOthers() {
        var others = desk.others(screen, visit.id());
        if (!others.isEmpty()) {
            add(new Span(getTranslation("frontdesk.elsewhere.open", String.join(", ", others))));
        }
        setVisible(getElement().getChildCount() > 0);
    }

    private void say(String key, Runnable goOn) {
        add(new Span(getTranslation(key)), Acts.plain("frontdesk.elsewhere.go-on", goOn));
    }
}
