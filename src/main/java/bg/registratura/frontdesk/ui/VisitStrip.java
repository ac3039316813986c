package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.Progress;
import bg.registratura.frontdesk.StepStanding;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Step;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A visit: its steps in a row and the panel of the next one; any other step opens by pressing it. */
class VisitStrip extends Div {

    private final transient Progress progress;
    private final transient DeskHands hands;
    private final Runnable changed;
    private final Div next = new Div();

    VisitStrip(Progress progress, DeskHands hands, Runnable changed) {
        this.progress = progress;
        this.hands = hands;
        this.changed = changed;
        addClassName("visit-strip");
        next.addClassName("next-step");
        add(head(), steps(), next);
        progress.next().ifPresentOrElse(this::show, this::finish);
    }

    private Div head() {
        var visit = progress.visit();
        var title = new Span(
                getTranslation("frontdesk.visit", String.valueOf(visit.ticket()), Dates.time(visit.openedAt())));
        title.addClassName("visit-title");
        var head = new Div(title, Acts.quiet("frontdesk.visit.close", this::close));
        head.addClassName("visit-head");
        return head;
    }

    private UnorderedList steps() {
        var list = new UnorderedList();
        list.addClassName("steps");
        list.getElement().setAttribute("aria-label", getTranslation("frontdesk.steps"));
        progress.steps().forEach(step -> list.add(new ListItem(button(step))));
        return list;
    }

    private NativeButton button(StepStanding step) {
        var button = new NativeButton(name(step.step()), _ -> show(step));
        button.addClassNames("step", "status", sign(step));
        var word = new Span(getTranslation(step.state().key()));
        word.addClassName("step-word");
        button.add(word);
        return button;
    }

    private static String sign(StepStanding step) {
        return switch (step.state().standing()) {
            case DONE -> "status-done";
            case WAITING -> "status-waits";
            case BLOCKED -> "status-blocked";
            case OFFERED, SKIPPED -> "status-open";
        };
    }

    private void show(StepStanding step) {
        next.removeAll();
        next.add(new H2(name(step.step())));
        hands.panels()
                .of(step.step())
                .<Component>map(panel -> panel.panel(progress.visit(), changed))
                .ifPresentOrElse(next::add, () -> next.add(new Paragraph(getTranslation("frontdesk.step.elsewhere"))));
    }

    private void finish() {
        next.removeAll();
        next.add(
                new H2(getTranslation("frontdesk.visit.done")),
                new Paragraph(getTranslation("frontdesk.visit.done.text")),
                Acts.row(Acts.primary("frontdesk.visit.close", Key.F9, this::close)));
    }

    private void close() {
        hands.visits().close(progress.visit().id());
        changed.run();
    }

    private String name(Step step) {
        return getTranslation("frontdesk.step." + step.name());
    }
}
