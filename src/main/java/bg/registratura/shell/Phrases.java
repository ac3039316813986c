package bg.registratura.shell;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** How a screen speaks where it is built: a word of the bundle, what is wrong with a field, how something stands. */
public final class Phrases {

    private Phrases() {}

    /** In the language of the screen. */
    public static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    /** A text field of so many signs. */
    public static TextField field(String key, int longest) {
        var field = new TextField(word(key));
        field.setMaxLength(longest);
        return field;
    }

    /** Shows under a field what is wrong with it, or nothing. */
    public static void mark(HasValidation field, boolean right, String key) {
        field.setErrorMessage(right ? "" : word(key));
        field.setInvalid(!right);
    }

    /** How something stands, in a colour of its own. */
    public static Span status(String tone, String text) {
        var status = new Span(text);
        status.addClassNames("status", tone);
        return status;
    }

    /** A sentence that a screen reader reads when it comes. */
    public static Div message(String tone, String text) {
        var message = new Div(new Paragraph(text));
        message.addClassNames("message", tone);
        message.getElement().setAttribute("role", "status");
        return message;
    }
}
