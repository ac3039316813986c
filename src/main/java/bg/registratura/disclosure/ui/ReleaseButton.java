package bg.registratura.disclosure.ui;

import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.visit.ui.BesidePerson;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** From a person to giving something of theirs, by one key. */
@Service
@Order(90)
class ReleaseButton implements BesidePerson {

    @Override
    public Optional<Component> beside(PatientId patient) {
        return Optional.of(Acts.row(Acts.with("disclosure.release", Key.F10, () -> go(patient))));
    }

    static void go(PatientId patient) {
        UI.getCurrent().navigate("desk/release/" + patient.value());
    }
}
