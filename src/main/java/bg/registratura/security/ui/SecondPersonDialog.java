package bg.registratura.security.ui;

import bg.registratura.passkey.ui.Authenticator;
import bg.registratura.security.SecondPerson;
import bg.registratura.security.SecondSignature;
import bg.registratura.shell.Acts;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The second person signs at the screen of the first, who goes on being signed in. */
public class SecondPersonDialog extends Dialog {

    private final transient Function<SecondSignature, Optional<SecondPerson>> act;
    private final TextField username = new TextField(getTranslation("security.second-person.username"));
    private final PasswordField password = new PasswordField(getTranslation("security.password"));
    private final CodeInput code = new CodeInput("security.code", "security.code.help");
    private final RefusalLine refusal = new RefusalLine();

    /**
     * Asks in words for what is to be confirmed. {@code act} tries the act with the signature: what the second person's
     * part came to, or nothing when the act is done and the dialog may go.
     */
    public SecondPersonDialog(String question, Function<SecondSignature, Optional<SecondPerson>> act) {
        this.act = act;
        setHeaderTitle(getTranslation("security.second-person.title"));
        addClassName("second-person");
        describe();
        var fields = new Div(username, password, code);
        fields.addClassName("stack");
        add(new Paragraph(question), fields, byPasskey(), refusal);
        var confirm = Acts.plain("security.second-person.confirm", this::confirm);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("security.second-person.leave", this::close), confirm);
        Acts.walk(List.of(username, password, code), this::confirm);
    }

    /** The colleague's own telephone or key says who they are; nothing is typed at a desk that is not theirs. */
    private Div byPasskey() {
        var asker = ComponentUtil.getData(UI.getCurrent(), PasskeyAsker.class);
        var offer = new Div();
        if (asker != null) {
            offer.add(Acts.plain(
                    "security.passkey.confirm",
                    () -> Authenticator.show(
                            asker.ask(), answer -> confirm(new SecondSignature(answer)), refusal::say)));
            Authenticator.whereThereIsOne(asker.origin(), offer);
        }
        return offer;
    }

    /** A colleague's name and password are not to be remembered by the browser of this desk. */
    private void describe() {
        username.setAutofocus(true);
        username.getElement().setAttribute("autocomplete", "off");
        username.getElement().setAttribute("autocapitalize", "none");
        password.setRevealButtonVisible(false);
        password.getElement().setAttribute("autocomplete", "new-password");
    }

    private void confirm() {
        confirm(new SecondSignature(username.getValue(), password.getValue(), code.getValue()));
    }

    private void confirm(SecondSignature signature) {
        refusal.hide();
        act.apply(signature).ifPresentOrElse(this::say, this::close);
    }

    private void say(SecondPerson outcome) {
        switch (outcome) {
            case SecondPerson.Confirmed _ -> close();
            case SecondPerson.CodeNeeded _ -> code.focus();
            case SecondPerson.Refused(var reason) -> {
                refusal.say(getTranslation("security.second-person." + reason.name()));
                code.clear();
                (reason == SecondPerson.Reason.NOT_PROVED ? code : username).focus();
            }
        }
    }
}
