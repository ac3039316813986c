package bg.registratura.visit.ui;

import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.Component;

/**
 * What the desk shows when a step is the next one: what it is about, its one primary button with its key, and the quieter
 * ways out. A bean of the room that the step belongs to; it keeps no state of its own, every call makes a new component.
 *
 * <p>The desk keeps the component, with what was typed in it, while other steps are looked at; it asks for a new one after
 * an act of this step or of one that this step stands on.
 */
public interface StepPanel {

    Step step();

    /** The panel for one visit; {@code changed} is to be told after every act. */
    Component panel(Visit visit, Changed changed);

    /** Whether what is done in another step changes what this panel shows. */
    default boolean standsOn(Step other) {
        return false;
    }
}
