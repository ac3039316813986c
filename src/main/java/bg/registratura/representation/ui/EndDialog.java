package bg.registratura.representation.ui;

import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Ends a right early, with the reason. */
class EndDialog extends Dialog {

    private static final int LONGEST = 300;

    private final TextField reason = new TextField(getTranslation("representation.end.reason"));
    private final transient Consumer<String> end;

    EndDialog(String name, Consumer<String> end) {
        this.end = end;
        setHeaderTitle(getTranslation("representation.end.title", name));
        reason.setMaxLength(LONGEST);
        reason.setAutofocus(true);
        reason.setWidthFull();
        reason.setErrorMessage(getTranslation("representation.end.reason.missing"));
        add(new Paragraph(getTranslation("representation.end.text")), reason);
        var act = Acts.plain("representation.end", this::act);
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("representation.close", this::close), act);
        Acts.walk(List.of(reason), this::act);
    }

    private void act() {
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        close();
        end.accept(reason.getValue().strip());
    }
}
