package bg.registratura.visit.ui;

import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.Component;

/**
 * What the desk shows when a step is the next one: what it is about, its one primary button with its key, and the quieter
 * ways out. A bean of the room that the step belongs to; it keeps no state of its own, every call makes a new component.
 */
public interface StepPanel {

    Step step();

    /** The panel for one visit; {@code changed} is to be run after every act, and the desk reads the visit again. */
    Component panel(Visit visit, Runnable changed);
}
