package bg.registratura.shell;

import com.vaadin.flow.component.textfield.TextField;

/**
 * Fields that take figures: a telephone and the touch screen show their keys for them. Vaadin's field does not hand the
 * attribute down to what is typed into, so it is set there whenever the field comes onto a page.
 */
public final class Figures {

    private Figures() {}

    /** Asks for the keys with figures; what is typed is judged elsewhere. */
    public static void in(TextField field) {
        field.addAttachListener(_ -> field.getElement().executeJs("this.inputElement.inputMode = 'numeric'"));
    }
}
