package bg.registratura.subjectrequest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** The one frame on the screen: what to do now, and the quieter ways out. */
public class NextStep extends Div {

    private final Div acts = new Div();

    /** A frame with a title and a sentence, both keys. */
    public NextStep(String title, String sentence, Object... values) {
        addClassName("next-step");
        acts.addClassName("acts");
        add(new H2(getTranslation(title)), new Paragraph(getTranslation(sentence, values)), acts);
    }

    /** Something between the sentence and the acts. */
    public NextStep with(Component part) {
        addComponentAtIndex(getComponentCount() - 1, part);
        return this;
    }

    /** The act that is meant to be next. */
    public NextStep primary(String key, Runnable act) {
        button(key, act).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return this;
    }

    /** An act beside it. */
    public NextStep act(String key, Runnable act) {
        button(key, act);
        return this;
    }

    /** A quiet way out. */
    public NextStep quiet(String key, Runnable act) {
        button(key, act).addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return this;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            act.run();
            button.setEnabled(true);
        });
        acts.add(button);
        return button;
    }
}
