package bg.registratura.frontdesk.ui;

import bg.registratura.frontdesk.Progress;
import bg.registratura.frontdesk.StepStanding;
import bg.registratura.visit.Step;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The steps of a visit side by side, each with its sign and its word; the one that is open is marked. */
class StepRow extends UnorderedList {

    private final transient Consumer<Step> open;
    private final Map<Step, NativeButton> buttons = new EnumMap<>(Step.class);

    StepRow(Consumer<Step> open) {
        this.open = open;
        addClassName("steps");
        getElement().setAttribute("aria-label", getTranslation("frontdesk.steps"));
    }

    /** Shows where the visit stands now. */
    void tell(Progress progress) {
        removeAll();
        buttons.clear();
        progress.steps().forEach(step -> add(new ListItem(button(step))));
    }

    /** Marks the step whose panel is open; none when the visit is done. */
    void mark(Optional<Step> shown) {
        buttons.forEach((step, button) -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(shown.filter(step::equals).isPresent())));
    }

    private NativeButton button(StepStanding step) {
        var button =
                new NativeButton(getTranslation("frontdesk.step." + step.step().name()), _ -> open.accept(step.step()));
        button.addClassNames("step", "status", sign(step));
        var word = new Span(getTranslation(step.state().key()));
        word.addClassName("step-word");
        button.add(word);
        buttons.put(step.step(), button);
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
}
