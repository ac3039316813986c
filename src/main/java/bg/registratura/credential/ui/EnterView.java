package bg.registratura.credential.ui;

import bg.registratura.credential.AccessNumber;
import bg.registratura.credential.Disownings;
import bg.registratura.credential.Redemption;
import bg.registratura.credential.Redemptions;
import bg.registratura.credential.Secret;
import bg.registratura.credential.SheetDoor;
import bg.registratura.security.PasswordAdvice;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignedIn;
import bg.registratura.security.ui.Arrival;
import bg.registratura.security.ui.OwnPasswordForm;
import bg.registratura.shell.Figures;
import bg.registratura.shell.PlainLayout;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a person types what the desk printed for them, then makes a passkey or chooses a password of their own. */
@Route(value = "enter", layout = PlainLayout.class)
@AnonymousAllowed
class EnterView extends Div implements HasDynamicTitle {

    private final transient Redemptions redemptions;
    private final transient SheetDoor door;
    private final transient Disownings disownings;
    private final transient Sessions sessions;
    private final transient PasswordAdvice advice;

    private final CodeField number = new CodeField("credential.number", AccessNumber::misread);
    private final CodeField secret = new CodeField("credential.secret", Secret::misread);
    private final RefusalLine refusal = new RefusalLine();
    private final Button next = new Button(getTranslation("credential.next"), _ -> recognise());

    EnterView(
            Redemptions redemptions, SheetDoor door, Disownings disownings, Sessions sessions, PasswordAdvice advice) {
        this.redemptions = redemptions;
        this.door = door;
        this.disownings = disownings;
        this.sessions = sessions;
        this.advice = advice;
        addClassNames("page", "page-narrow");
        describeFields();
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        next.setDisableOnClick(true);
        var fields = new Div(number, secret);
        fields.addClassName("stack");
        var lead = new Paragraph(getTranslation("credential.enter.lead"));
        lead.addClassName("page-lead");
        add(
                new H1(getTranslation("credential.enter.title")),
                lead,
                fields,
                refusal,
                next,
                new Paragraph(new Anchor("sign-in", getTranslation("credential.enter.have-password"))));
    }

    private void describeFields() {
        number.setAutofocus(true);
        number.getElement().setAttribute("autocomplete", "username");
        secret.getElement().setAttribute("autocomplete", "one-time-code");
        Figures.in(secret);
    }

    /** What is typed wrong is said at its field, and nobody is asked about it. */
    private void recognise() {
        refusal.hide();
        boolean numberReads = number.reads();
        boolean secretReads = secret.reads();
        if (numberReads && secretReads) {
            recognise(AccessNumber.name(number.getValue()), Secret.typed(secret.getValue()));
        } else {
            (numberReads ? secret : number).focus();
        }
        next.setEnabled(true);
    }

    private void recognise(String name, Secret typed) {
        door.recognise(name, typed).ifPresentOrElse(answer -> show(name, typed, answer), () -> say("credential.later"));
    }

    private void show(String name, Secret typed, Redemption answer) {
        switch (answer) {
            case Redemption.Recognised recognised -> choosePassword(name, typed, recognised);
            case Redemption.Spent spent -> alone(new SpentSheet(spent, () -> disownings.disown(name, typed)));
            case Redemption.Refused _ -> {
                say("credential.refused");
                secret.focus();
            }
        }
    }

    private void say(String key) {
        refusal.say(getTranslation(key));
    }

    private void choosePassword(String name, Secret typed, Redemption.Recognised recognised) {
        var form = new OwnPasswordForm(
                recognised.displayName(),
                recognised.factor(),
                advice.to(name),
                own -> redemptions.redeem(name, typed, own),
                this::open);
        alone(form.offering(
                redemptions.passkeyOrigin(),
                () -> redemptions.passkey(name, typed, getTranslation("shell.name")),
                own -> redemptions.redeem(name, typed, own)));
    }

    /** What was typed leaves the page. */
    private void alone(Div step) {
        number.clear();
        secret.clear();
        removeAll();
        add(step);
    }

    private void open(SignedIn who) {
        Arrival.of(who, sessions);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.enter.title");
    }
}
