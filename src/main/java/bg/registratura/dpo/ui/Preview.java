package bg.registratura.dpo.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;

/** The answer as it will print. */
class Preview extends Div {

    Preview() {
        addClassNames("paper-preview", "answer-preview");
        setVisible(false);
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("dpo.preview"));
    }

    /** Shows a body that the press has made: its values are text, never marks. */
    void show(String body) {
        removeAll();
        add(new Html("<div>" + body + "</div>"));
        setVisible(true);
    }
}
