package bg.registratura.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a picture stood, once the right to see it has ended. */
class Ended extends Div {

    /** {@code key} says why, and what whoever still needs it does. */
    Ended(String key) {
        addClassNames("message", "message-blocked");
        getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation(key)));
    }
}
