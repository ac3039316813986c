package bg.registratura.security.ui;

import bg.registratura.security.OwnPasswords;
import bg.registratura.security.OwnSessions;
import bg.registratura.security.PasswordChange;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.stream.Stream;

/** Another password instead of one's own, on the one there is; what is open elsewhere ends with it. */
class OwnPasswordDialog extends Dialog {

    private final transient OwnPasswords passwords;
    private final transient OwnSessions sessions;
    private final PasswordField current = new PasswordField(getTranslation("security.change-password.current"));
    private final CodeInput code = new CodeInput("security.code", "security.code.help");
    private final OwnPasswordFields wanted;
    private final RefusalLine refusal = new RefusalLine();

    OwnPasswordDialog(OwnPasswords passwords, OwnSessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.wanted = new OwnPasswordFields(passwords.adviser(), getTranslation("security.change-password.new"));
        setHeaderTitle(getTranslation("security.change-password.title"));
        setWidth("32rem");
        describe();
        var fields = new Div(current, code, wanted);
        fields.addClassName("stack");
        add(new Paragraph(getTranslation("security.change-password.lead")), fields, refusal);
        var change = Acts.plain("security.change-password.do", this::change);
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("security.change-password.leave", this::close), change);
        Acts.walk(
                Stream.concat(Stream.of(current, code), wanted.fields().stream())
                        .toList(),
                this::change);
    }

    private void describe() {
        current.setAutofocus(true);
        current.getElement().setAttribute("autocomplete", "current-password");
        code.setVisible(passwords.needsCode());
    }

    private void change() {
        refusal.hide();
        if (wanted.agree()) {
            show(passwords.change(current.getValue(), code.getValue(), wanted.value()));
        }
    }

    private void show(PasswordChange outcome) {
        switch (outcome) {
            case PasswordChange.Done _ -> {
                sessions.provedAgain(VaadinServletRequest.getCurrent().getHttpServletRequest());
                close();
                Notices.done("security.change-password.done");
            }
            case PasswordChange.Weak(var weakness) -> wanted.blame(weakness);
            case PasswordChange.CodeNeeded _ -> code.focus();
            case PasswordChange.Refused _ -> {
                say("security.proof.refused");
                code.clear();
                current.focus();
            }
            case PasswordChange.Later _ -> say("security.later");
        }
    }

    private void say(String key) {
        refusal.say(getTranslation(key));
    }
}
