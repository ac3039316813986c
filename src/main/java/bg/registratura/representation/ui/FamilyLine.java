package bg.registratura.representation.ui;

import bg.registratura.people.PatientId;
import bg.registratura.representation.Families;
import bg.registratura.representation.Relative;
import bg.registratura.visit.ui.BesidePerson;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The rest of the family, one press away: a mother with two children is served without a search between them. */
@Service
class FamilyLine implements BesidePerson {

    private final Families families;

    FamilyLine(Families families) {
        this.families = families;
    }

    @Override
    public Optional<Component> beside(PatientId patient) {
        var relatives = families.of(patient);
        if (relatives.isEmpty()) {
            return Optional.empty();
        }
        var line = new Div(new Span(UI.getCurrent().getTranslation("representation.family")));
        line.addClassName("family");
        relatives.forEach(relative -> line.add(button(relative)));
        return Optional.of(line);
    }

    private static Button button(Relative relative) {
        var ui = UI.getCurrent();
        var kinship =
                ui.getTranslation("representation.kinship." + relative.kinship().name());
        var button = new Button(relative.name() + " \u00b7 " + kinship);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(_ -> ui.navigate("desk/" + relative.patient().value()));
        return button;
    }
}
