package bg.registratura.security.ui;

import bg.registratura.passkey.ui.Authenticator;
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
import java.util.stream.Stream;

/** Asks whoever is signed in for password and code, or a passkey, once more, before something that cannot be taken back; then it goes on. */
class ProofDialog extends Dialog {

    private final transient SignedIn who;
    private final transient Reproofs reproofs;
    private final transient OwnSessions sessions;
    private final transient Runnable act;
    private final PasswordField password = new PasswordField(getTranslation("security.password"));
    private final CodeInput code = new CodeInput("security.code", "security.code.help");
    private final RefusalLine refusal = new RefusalLine();
    private final transient Reproofs.Ways ways;

    ProofDialog(SignedIn who, Reproofs reproofs, OwnSessions sessions, Runnable act) {
        this.who = who;
        this.reproofs = reproofs;
        this.sessions = sessions;
        this.act = act;
        this.ways = reproofs.ways(who);
        setHeaderTitle(getTranslation("security.proof.title"));
        setWidth("26rem");
        describe();
        var fields = new Div(password, code);
        fields.addClassName("stack");
        var lead = ways.byPassword() ? "security.proof.lead" : "security.proof.lead.passkey";
        add(new Paragraph(getTranslation(lead, who.displayName())), byPasskey(), fields, refusal);
        var confirm = Acts.plain("security.proof.confirm", this::confirm);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("security.proof.leave", this::close), confirm);
        Acts.walk(List.of(password, code), this::confirm);
        Stream.of(fields, confirm).forEach(asked -> asked.setVisible(ways.byPassword()));
    }

    private Div byPasskey() {
        var ask = Acts.plain("security.passkey.confirm", this::askForPasskey);
        ask.setAutofocus(!ways.byPassword());
        var offer = new Div(ask);
        Authenticator.whereThereIsOne(reproofs.passkeyOrigin(), offer);
        offer.setVisible(ways.byPasskey() && offer.isVisible());
        return offer;
    }

    private void askForPasskey() {
        refusal.hide();
        Authenticator.show(
                reproofs.passkey(who),
                answer -> show(reproofs.prove(who, answer), "security.passkey.not-confirmed"),
                refusal::say);
    }

    private void describe() {
        password.setAutofocus(ways.byPassword());
        password.setRevealButtonVisible(false);
        password.getElement().setAttribute("autocomplete", "current-password");
    }

    private void confirm() {
        refusal.hide();
        show(reproofs.prove(who, password.getValue(), code.getValue()), "security.proof.refused");
    }

    private void show(Reproofs.Outcome outcome, String refused) {
        switch (outcome) {
            case PROVED -> {
                sessions.provedAgain(VaadinServletRequest.getCurrent().getHttpServletRequest());
                close();
                act.run();
            }
            case CODE_NEEDED -> code.focus();
            case REFUSED -> {
                refusal.say(getTranslation(refused));
                code.clear();
                password.focus();
            }
        }
    }
}
