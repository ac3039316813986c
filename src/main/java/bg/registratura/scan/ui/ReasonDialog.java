package bg.registratura.scan.ui;

import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why; what was typed stays until it is taken. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 300;

    private final TextArea reason = new TextArea(getTranslation("scan.reason"));

    /** The words below the key: its title, what will happen, and the act. */
    ReasonDialog(String actKey, Consumer<String> act) {
        setHeaderTitle(getTranslation(actKey));
        setWidth("32rem");
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(new Paragraph(getTranslation(actKey.equals("scan.discard") ? "scan.discard.lead" : "scan.set-aside.lead")));
        add(reason);
        var go = Acts.plain(actKey, () -> go(act));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("scan.close", this::close), go);
    }

    private void go(Consumer<String> act) {
        var missing = reason.getValue().isBlank();
        reason.setInvalid(missing);
        reason.setErrorMessage(missing ? getTranslation("scan.reason.required") : "");
        if (missing) {
            reason.focus();
            return;
        }
        close();
        act.accept(reason.getValue());
    }
}
