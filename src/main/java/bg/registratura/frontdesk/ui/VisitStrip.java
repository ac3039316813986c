package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.Progress;
import bg.registratura.frontdesk.StepStanding;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import bg.registratura.visit.ui.StepPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A visit: its steps in a row and the panel of the next one; any other step opens by pressing it. A panel stays, with what
 * was typed in it, until an act of its own or of a step it stands on.
 */
class VisitStrip extends Div {

    private final transient Visit visit;
    private final transient DeskHands hands;
    private final transient Around around;
    private final StepRow steps = new StepRow(this::show);
    private final Div next = new Div();
    private final Map<Step, Component> panels = new EnumMap<>(Step.class);

    /** What happens around a visit: it moved on, or it ended. */
    record Around(Runnable moved, Runnable ended) {}

    VisitStrip(Progress progress, DeskHands hands, Around around) {
        this.visit = progress.visit();
        this.hands = hands;
        this.around = around;
        addClassName("visit-strip");
        next.addClassName("next-step");
        add(head(), steps, next);
        steps.tell(progress);
        goOn(progress);
    }

    private Div head() {
        var title = new Span(
                getTranslation("frontdesk.visit", String.valueOf(visit.ticket()), Dates.time(visit.openedAt())));
        title.addClassName("visit-title");
        var head = new Div(title, Acts.quiet("frontdesk.visit.close", this::close));
        head.addClassName("visit-head");
        return head;
    }

    private void goOn(Progress progress) {
        progress.next().map(StepStanding::step).ifPresentOrElse(this::show, this::finish);
        focusNext();
    }

    /** Puts the cursor where the next thing is typed, or on the act when nothing is. */
    void focusNext() {
        Cursor.into(next);
    }

    private void show(Step step) {
        steps.mark(Optional.of(step));
        next.removeAll();
        next.add(new H2(getTranslation("frontdesk.step." + step.name())));
        next.add(panels.computeIfAbsent(step, this::panel));
    }

    private Component panel(Step step) {
        return hands.panels()
                .of(step)
                .<Component>map(panel -> panel.panel(visit, new Acting(step)))
                .orElseGet(() -> new Paragraph(getTranslation("frontdesk.step.elsewhere")));
    }

    /** Reads the visit again; the other desk may have closed it meanwhile. */
    private Optional<Progress> read(Step acted) {
        panels.keySet().removeIf(step -> hands.panels()
                .of(step)
                .filter((StepPanel panel) -> panel.standsOn(acted))
                .isPresent());
        var open = hands.visits().find(visit.id()).filter(Visit::isOpen);
        open.ifPresentOrElse(_ -> around.moved().run(), around.ended());
        var progress = open.map(hands.day()::progress);
        progress.ifPresent(steps::tell);
        return progress;
    }

    private void finish() {
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
            panels.remove(step);
            read(step).ifPresent(VisitStrip.this::goOn);
        }

        @Override
        public void noted() {
            read(step).ifPresent(_ -> steps.mark(Optional.of(step)));
        }
    }
}
