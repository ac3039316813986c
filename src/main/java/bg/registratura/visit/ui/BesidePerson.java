package bg.registratura.visit.ui;

import bg.registratura.people.PatientId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a room has to say right beside who the person is; a bean of that room. */
public interface BesidePerson {

    /** What it says about one patient, if anything. */
    Optional<Component> beside(PatientId patient);
}
