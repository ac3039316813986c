package bg.registratura.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page that says what is not here and where to go on. */
class ErrorPanel extends Div {

    ErrorPanel() {
        addClassNames("page", "page-narrow");
    }

    void say(String titleKey, String textKey, Object... args) {
        removeAll();
        add(
                new H1(getTranslation(titleKey)),
                new Paragraph(getTranslation(textKey, args)),
                new Anchor(".", getTranslation("shell.error.home")));
    }
}
