package bg.registratura.operations.ui;

import bg.registratura.operations.Hindrance;
import bg.registratura.security.AccountSummary;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;

/** An act on somebody who works here: its reason, what stands in its way in plain words, and nothing typed is lost. */
abstract class StaffActDialog extends Dialog {

    private static final int LONGEST = 300;

    private final transient AccountSummary whose;
    private final String key;
    private final transient Runnable done;
    private final TextArea reason = new TextArea(getTranslation("operations.staff.reason"));
    private final Paragraph hindrance = new Paragraph();

    StaffActDialog(String key, AccountSummary whose, Runnable done) {
        this.key = key;
        this.whose = whose;
        this.done = done;
        setHeaderTitle(getTranslation(key + ".title", whose.displayName()));
        setWidth("34rem");
        reason.setHelperText(getTranslation("operations.staff.reason.help"));
        reason.setErrorMessage(getTranslation("operations.required"));
        reason.setMaxLength(LONGEST);
        hindrance.addClassNames("message", "message-blocked");
        hindrance.getElement().setAttribute("role", "alert");
        hindrance.setVisible(false);
    }

    /** Lays the fields out, the reason after them. */
    final void lay(Component... fields) {
        var stack = new Div(fields);
        stack.add(reason, hindrance);
        stack.addClassName("stack");
        add(stack);
        var save = Acts.plain(key + ".do", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("operations.close", this::close), save);
    }

    /** Whether everything is filled in; what is not says so itself. */
    abstract boolean isFilled();

    /** Does it, or says what stands in its way. */
    abstract Optional<Hindrance> act(AccountSummary whose, String reason);

    private void save() {
        boolean filled = isFilled();
        reason.setInvalid(reason.getValue().isBlank());
        if (!filled || reason.isInvalid()) {
            if (filled) {
                reason.focus();
            }
            return;
        }
        var found = act(whose, reason.getValue());
        hindrance.setVisible(found.isPresent());
        found.ifPresentOrElse(why -> hindrance.setText(getTranslation("operations.hindrance." + why)), () -> {
            Notices.done(key + ".done", whose.displayName());
            close();
            done.run();
        });
    }
}
