package bg.registratura.frontdesk.ui;

import bg.registratura.visit.Step;
import bg.registratura.visit.ui.RecordSection;
import bg.registratura.visit.ui.StepPanel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the rooms bring to the desk: a panel for a step, a section for the record. */
@Service
class Panels {

    private final List<StepPanel> panels;
    private final List<RecordSection> sections;

    Panels(List<StepPanel> panels, List<RecordSection> sections) {
        this.panels = panels;
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
}
