package bg.registratura.frontdesk.ui;

import bg.registratura.people.PatientId;
import bg.registratura.visit.Step;
import bg.registratura.visit.ui.BesidePerson;
import bg.registratura.visit.ui.RecordSection;
import bg.registratura.visit.ui.StepPanel;
import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the rooms bring to the desk: a panel for a step, a section for the record, a line beside the person. */
@Service
class Panels {

    private final List<StepPanel> panels;
    private final List<RecordSection> sections;
    private final List<BesidePerson> besides;

    Panels(List<StepPanel> panels, List<RecordSection> sections, List<BesidePerson> besides) {
        this.panels = panels;
        this.besides = besides;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(RecordSection::order))
                .toList();
    }

    Optional<StepPanel> of(Step step) {
        return panels.stream().filter(panel -> panel.step() == step).findFirst();
    }

    List<RecordSection> sections() {
        return sections;
    }

    List<Component> beside(PatientId patient) {
        return besides.stream().flatMap(one -> one.beside(patient).stream()).toList();
    }
}
