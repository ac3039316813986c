package bg.registratura.credential.ui;

import bg.registratura.credential.Redemption;
import bg.registratura.credential.Redemptions;
import bg.registratura.credential.Secret;
import bg.registratura.credential.SheetDoor;
import bg.registratura.security.Entrance;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignedIn;
import bg.registratura.security.ui.OwnPasswordForm;
import bg.registratura.shell.PlainLayout;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a person types what the desk printed for them, then chooses a password of their own. */
@Route(value = "enter", layout = PlainLayout.class)
@AnonymousAllowed
class EnterView extends Div implements HasDynamicTitle {

    private final transient Redemptions redemptions;
    private final transient SheetDoor door;
    private final transient Sessions sessions;

    private final TextField number = new TextField(getTranslation("credential.number"));
    private final TextField secret = new TextField(getTranslation("credential.secret"));
    private final Paragraph refusal = new Paragraph();
    private final Button next = new Button(getTranslation("credential.next"), _ -> recognise());

    EnterView(Redemptions redemptions, SheetDoor door, Sessions sessions) {
        this.redemptions = redemptions;
        this.door = door;
        this.sessions = sessions;
        addClassNames("page", "page-narrow");
        describeFields();
        refusal.addClassNames("message", "message-blocked");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        next.setDisableOnClick(true);
        var fields = new Div(number, secret);
        fields.addClassName("stack");
        add(
                new H1(getTranslation("credential.enter.title")),
                lead("credential.enter.lead"),
                fields,
                refusal,
                next,
                new Paragraph(new Anchor("sign-in", getTranslation("credential.enter.have-password"))));
    }

    private void describeFields() {
        number.setAutofocus(true);
        number.getElement().setAttribute("autocomplete", "username");
        secret.setHelperText(getTranslation("credential.secret.help"));
        secret.getElement().setAttribute("autocomplete", "one-time-code");
        secret.getElement().setAttribute("inputmode", "numeric");
        secret.setClearButtonVisible(true);
    }

    private Paragraph lead(String key) {
        var lead = new Paragraph(getTranslation(key));
        lead.addClassName("page-lead");
        return lead;
    }

    private void recognise() {
        refusal.setVisible(false);
        secret.setInvalid(false);
        try {
            var typed = Secret.typed(secret.getValue());
            var name = number.getValue().replaceAll("[\\s-]", "");
            door.recognise(name, typed)
                    .ifPresentOrElse(answer -> show(name, typed, answer), () -> say("credential.later"));
        } catch (IllegalArgumentException e) {
            secret.setErrorMessage(getTranslation("credential.secret.malformed"));
            secret.setInvalid(true);
            secret.focus();
        }
        next.setEnabled(true);
    }

    private void show(String name, Secret typed, Redemption answer) {
        switch (answer) {
            case Redemption.Recognised recognised -> choosePassword(name, typed, recognised);
            case Redemption.Refused _ -> say("credential.refused");
        }
    }

    private void say(String key) {
        refusal.setText(getTranslation(key));
        refusal.setVisible(true);
    }

    private void choosePassword(String name, Secret typed, Redemption.Recognised recognised) {
        removeAll();
        add(new OwnPasswordForm(
                recognised.displayName(),
                recognised.needsSecondFactor(),
                own -> redemptions.redeem(name, typed, own),
                this::open));
    }

    private void open(SignedIn who) {
        sessions.open(
                who,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        UI.getCurrent().getPage().setLocation(Entrance.of(who));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.enter.title");
    }
}
