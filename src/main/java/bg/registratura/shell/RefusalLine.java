package bg.registratura.shell;

import com.vaadin.flow.component.html.Paragraph;

/** Under a form the place where it is said that it was not taken; read out at once, not there until then. */
public class RefusalLine extends Paragraph {

    public RefusalLine() {
        addClassNames("message", "message-blocked");
        getElement().setAttribute("role", "alert");
        hide();
    }

    /** Says a sentence. */
    public void say(String sentence) {
        setText(sentence);
        setVisible(true);
    }

    /** The form is tried anew. */
    public void hide() {
        setVisible(false);
    }
}
