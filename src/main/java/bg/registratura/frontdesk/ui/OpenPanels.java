package bg.registratura.frontdesk.ui;

import bg.registratura.visit.Step;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The panels of one visit that were opened, each with what was typed in it. */
class OpenPanels {

    private final Panels rooms;
    private final Function<Step, Optional<Component>> make;
    private final Map<Step, Component> open = new EnumMap<>(Step.class);

    OpenPanels(Panels rooms, Function<Step, Optional<Component>> make) {
        this.rooms = rooms;
        this.make = make;
    }

    /** The panel of a step, as it was left. */
    Component of(Step step) {
        return open.computeIfAbsent(step, wanted -> make.apply(wanted)
                .orElseGet(() -> new Paragraph(UI.getCurrent().getTranslation("frontdesk.step.elsewhere"))));
    }

    void drop(Step step) {
        open.remove(step);
    }

    /** Those that an act of this step makes out of date. */
    void dropWhatStandsOn(Step acted) {
        open.keySet()
                .removeIf(step ->
                        rooms.of(step).filter(panel -> panel.standsOn(acted)).isPresent());
    }

    void dropAll() {
        open.clear();
    }
}
