package bg.registratura.subjectrequest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason without which a step is not made; what was typed stays until it is given or the dialog closed. */
public class ReasonDialog extends Dialog {

    private static final int LONGEST = 900;

    private ReasonDialog(String title, Consumer<String> given) {
        setHeaderTitle(getTranslation(title));
        var reason = new TextArea(getTranslation("subjectrequest.reason"));
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidth("28rem");
        reason.setAutofocus(true);
        add(reason);
        var close = new Button(getTranslation("subjectrequest.reason.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var confirm = new Button(getTranslation("subjectrequest.reason.confirm"), _ -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("subjectrequest.reason.required"));
                reason.setInvalid(true);
            } else {
                close();
                given.accept(reason.getValue().strip());
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close, confirm);
    }

    /** Opens the question; the title is a key. */
    public static void ask(String title, Consumer<String> given) {
        new ReasonDialog(title, given).open();
    }
}
