package bg.registratura.security.ui;

import bg.registratura.security.OwnSessions;
import bg.registratura.security.Reproofs;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.Acts;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;

/** Asks whoever is signed in for password and code once more, before something that cannot be taken back; then it goes on. */
class ProofDialog extends Dialog {

    private final transient SignedIn who;
    private final transient Reproofs reproofs;
    private final transient OwnSessions sessions;
    private final transient Runnable act;
    private final PasswordField password = new PasswordField(getTranslation("security.password"));
    private final CodeInput code = new CodeInput("security.code", "security.code.help");
    private final RefusalLine refusal = new RefusalLine();

    ProofDialog(SignedIn who, Reproofs reproofs, OwnSessions sessions, Runnable act) {
        this.who = who;
        this.reproofs = reproofs;
        this.sessions = sessions;
        this.act = act;
        setHeaderTitle(getTranslation("security.proof.title"));
        setWidth("26rem");
        describe();
        var fields = new Div(password, code);
        fields.addClassName("stack");
        add(new Paragraph(getTranslation("security.proof.lead", who.displayName())), fields, refusal);
        var confirm = Acts.plain("security.proof.confirm", this::confirm);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("security.proof.leave", this::close), confirm);
        Acts.walk(List.of(password, code), this::confirm);
    }

    private void describe() {
        password.setAutofocus(true);
        password.setRevealButtonVisible(false);
        password.getElement().setAttribute("autocomplete", "current-password");
    }

    private void confirm() {
        refusal.hide();
        switch (reproofs.prove(who, password.getValue(), code.getValue())) {
            case PROVED -> {
                sessions.provedAgain(VaadinServletRequest.getCurrent().getHttpServletRequest());
                close();
                act.run();
            }
            case CODE_NEEDED -> code.focus();
            case REFUSED -> {
                refusal.say(getTranslation("security.proof.refused"));
                code.clear();
                password.focus();
            }
        }
    }
}
