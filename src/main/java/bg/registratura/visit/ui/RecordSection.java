package bg.registratura.visit.ui;

import bg.registratura.people.PatientId;
import com.vaadin.flow.component.Component;

/** A part of a patient's record below the visit: facts and never pixels; a bean of the room the facts belong to. */
public interface RecordSection {

    /** Its place in the record, the smallest first. */
    int order();

    /** The heading as a key in {@code i18n/}. */
    String key();

    /** The facts about one patient, made when the section is opened. */
    Component section(PatientId patient);
}
