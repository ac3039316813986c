package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.Progress;
import bg.registratura.frontdesk.StepStanding;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit: its steps in a row and the panel of the next one; any other step opens by pressing it. A panel stays, with what
 * was typed in it, until an act of its own or of a step it stands on; what another desk did meanwhile is said above it.
 */
class VisitStrip extends Div {

    private final transient Visit visit;
    private final transient DeskHands hands;
    private final transient Around around;
    private final VisitHead head;
    private final Elsewhere elsewhere;
    private final StepRow steps = new StepRow(step -> show(step));
    private final Div next = new Div();
    private final transient OpenPanels panels;
    private transient Progress known;
    private @Nullable Step shown;

    /** What happens around a visit: it moved on, it was left for later, or it ended. */
    record Around(Runnable moved, Runnable left, Runnable ended) {}

    VisitStrip(Progress progress, DeskHands hands, Around around) {
        this.visit = progress.visit();
        this.known = progress;
        this.hands = hands;
        this.around = around;
        this.panels = new OpenPanels(
                hands.panels(), step -> hands.panels().of(step).map(panel -> panel.panel(visit, new Acting(step))));
        this.head = new VisitHead(visit, hands, around, this::close);
        this.elsewhere = new Elsewhere(visit, hands.queue());
        addClassName("visit-strip");
        next.addClassName("next-step");
        add(head, elsewhere, steps, next);
        steps.tell(progress);
        head.tell(hands.day().standing(visit));
        goOn(progress);
    }

    private void goOn(Progress progress) {
        elsewhere.forget();
        progress.next().map(StepStanding::step).ifPresentOrElse(this::show, this::finish);
        focusNext();
    }

    /** Puts the cursor where the next thing is typed, or on the act when nothing is. */
    void focusNext() {
        Cursor.into(next);
    }

    /** What another desk did is shown; what is typed here stays. */
    void lookAgain() {
        var standing = hands.day().standing(visit);
        known = hands.day().progress(visit);
        steps.tell(known);
        steps.mark(Optional.ofNullable(shown));
        head.tell(standing);
        elsewhere.tell(
                hands.visits().find(visit.id()).filter(Visit::isOpen).isEmpty(),
                standing,
                Optional.ofNullable(shown).filter(known::isDone),
                this::startAnew);
    }

    /** The one at this desk has taken in what happened elsewhere. */
    private void startAnew() {
        if (hands.day().standing(visit).parked() != null) {
            around.left().run();
            return;
        }
        panels.dropAll();
        read(Step.NOTICE).ifPresent(this::goOn);
    }

    private void show(Step step) {
        shown = step;
        elsewhere.shows(step, known.isDone(step));
        steps.mark(Optional.of(step));
        next.removeAll();
        next.add(new H2(getTranslation("frontdesk.step." + step.name())));
        next.add(panels.of(step));
    }

    /** Reads the visit again; the other desk may have closed it meanwhile. */
    private Optional<Progress> read(Step acted) {
        panels.dropWhatStandsOn(acted);
        var open = hands.visits().find(visit.id()).filter(Visit::isOpen);
        open.ifPresentOrElse(_ -> around.moved().run(), around.ended());
        var progress = open.map(hands.day()::progress);
        progress.ifPresent(now -> {
            known = now;
            steps.tell(now);
        });
        return progress;
    }

    private void finish() {
        shown = null;
        steps.mark(Optional.empty());
        next.removeAll();
        next.add(
                new H2(getTranslation("frontdesk.visit.done")),
                new Paragraph(getTranslation("frontdesk.visit.done.text")),
                Acts.row(Acts.primary("frontdesk.visit.close", Key.F9, this::close)));
    }

    private void close() {
        hands.visits().close(visit.id());
        around.ended().run();
    }

    /** What the panel of a step tells. */
    private final class Acting implements Changed {

        private final Step step;

        Acting(Step step) {
            this.step = step;
        }

        @Override
        public void run() {
            panels.drop(step);
            read(step).ifPresent(VisitStrip.this::goOn);
        }

        @Override
        public void noted() {
            read(step).ifPresent(progress -> {
                steps.mark(Optional.of(step));
                elsewhere.shows(step, progress.isDone(step));
            });
        }
    }
}
