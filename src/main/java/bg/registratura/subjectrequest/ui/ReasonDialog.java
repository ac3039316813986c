package bg.registratura.subjectrequest.ui;

import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason without which a step is not made; what was typed stays until it is given or the dialog closed. */
public class ReasonDialog extends Dialog {

    private static final int LONGEST = 900;

    private final TextArea reason = new TextArea(getTranslation("subjectrequest.reason"));
    private final transient Consumer<String> given;

    private ReasonDialog(String title, Consumer<String> given) {
        this.given = given;
        setHeaderTitle(getTranslation(title));
        setWidth("min(94vw, 32rem)");
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(reason);
        getFooter()
                .add(
                        Acts.quiet("subjectrequest.reason.close", this::close),
                        Acts.primary("subjectrequest.reason.confirm", Key.F9, this::confirm));
    }

    private void confirm() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("subjectrequest.reason.required"));
            reason.setInvalid(true);
            reason.focus();
        } else {
            close();
            given.accept(reason.getValue().strip());
        }
    }

    /** Opens the question; the title is a key. */
    public static void ask(String title, Consumer<String> given) {
        new ReasonDialog(title, given).open();
    }

    /** The same, and first what will happen; both are keys. */
    public static void ask(String title, String explained, Consumer<String> given) {
        var dialog = new ReasonDialog(title, given);
        dialog.addComponentAsFirst(new Paragraph(dialog.getTranslation(explained)));
        dialog.open();
    }
}
