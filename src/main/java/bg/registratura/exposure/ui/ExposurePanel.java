package bg.registratura.exposure.ui;

import bg.registratura.shell.Acts;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import bg.registratura.visit.ui.StepPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What the desk is told while an exposure is awaited: that the technician makes and records it. */
@org.springframework.stereotype.Component
class ExposurePanel implements StepPanel {

    @Override
    public Step step() {
        return Step.EXPOSURE;
    }

    @Override
    public Component panel(Visit visit, Changed changed) {
        var panel = new Div();
        panel.add(
                new Paragraph(panel.getTranslation("exposure.step.lead")),
                Acts.row(Acts.plain("exposure.step.refresh", changed)));
        return panel;
    }
}
