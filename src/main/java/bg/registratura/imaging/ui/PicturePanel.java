package bg.registratura.imaging.ui;

import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import bg.registratura.visit.ui.StepPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What the desk is told while a picture is awaited: that it comes from the technician, and never a pixel of it. */
@org.springframework.stereotype.Component
class PicturePanel implements StepPanel {

    @Override
    public Step step() {
        return Step.PICTURE;
    }

    @Override
    public Component panel(Visit visit, Changed changed) {
        var panel = new Div();
        var again = new Button(panel.getTranslation("imaging.refresh"), _ -> changed.run());
        var acts = new Div(again);
        acts.addClassName("acts");
        panel.add(new Paragraph(panel.getTranslation("imaging.step.lead")), acts);
        return panel;
    }
}
