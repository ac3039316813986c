package bg.registratura.security.ui;

import bg.registratura.passkey.ui.Authenticator;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.Acts;
import bg.registratura.shell.PlainLayout;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The door: a number or name, a password and, for staff and dentists, the code of the second factor; or a passkey alone. */
@Route(value = "sign-in", layout = PlainLayout.class)
@AnonymousAllowed
class SignInView extends Div implements HasDynamicTitle {

    private final transient SignIns signIns;
    private final transient Sessions sessions;

    private final TextField username = new TextField(getTranslation("security.username"));
    private final PasswordField password = new PasswordField(getTranslation("security.password"));
    private final CodeInput code = new CodeInput("security.code", "security.code.help");
    private final RefusalLine refusal = new RefusalLine();
    private final Button enter = new Button(getTranslation("security.sign-in"), _ -> enter());

    SignInView(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
        addClassNames("page", "page-narrow");
        describeFields();
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.setDisableOnClick(true);
        var fields = new Div(username, password, code);
        fields.addClassName("stack");
        enter.addClickShortcut(Key.ENTER).listenOn(fields).resetFocusOnActiveElement();
        add(
                new H1(getTranslation("security.sign-in.title")),
                fields,
                refusal,
                enter,
                byPasskey(),
                new Paragraph(new Anchor("enter", getTranslation("security.first-time"))));
    }

    private void describeFields() {
        username.setHelperText(getTranslation("security.username.help"));
        username.setAutofocus(true);
        username.getElement().setAttribute("autocomplete", "username");
        username.getElement().setAttribute("autocapitalize", "none");
        password.getElement().setAttribute("autocomplete", "current-password");
        code.setVisible(false);
    }

    private Div byPasskey() {
        var ask = Acts.plain("security.passkey.sign-in", this::askForPasskey);
        var help = new Paragraph(getTranslation("security.passkey.sign-in.help"));
        help.addClassName("quiet");
        var offer = new Div(ask, help);
        Authenticator.whereThereIsOne(signIns.passkeyOrigin(), offer);
        return offer;
    }

    /** Nothing is typed: the authenticator knows whose key it has. */
    private void askForPasskey() {
        refusal.hide();
        Authenticator.show(
                signIns.passkey(), answer -> show(signIns.signIn(answer), "security.passkey.refused"), refusal::say);
    }

    private void enter() {
        refusal.hide();
        show(signIns.signIn(username.getValue(), password.getValue(), code.getValue()), "security.refused");
        enter.setEnabled(true);
    }

    private void show(SignIn outcome, String refused) {
        switch (outcome) {
            case SignIn.Done(var who) -> open(who);
            case SignIn.CodeNeeded _ -> {
                code.setVisible(true);
                code.focus();
            }
            case SignIn.Refused _ -> {
                say(refused);
                code.clear();
                password.focus();
            }
            case SignIn.Later _ -> say("security.later");
        }
    }

    private void say(String key) {
        refusal.say(getTranslation(key));
    }

    private void open(SignedIn who) {
        Arrival.of(who, sessions);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.sign-in.title");
    }
}
