package bg.registratura.security.ui;

import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.passkey.ui.Authenticator;
import bg.registratura.security.Activation;
import bg.registratura.security.FactorAtDoor;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.OwnPasskey;
import bg.registratura.security.PasswordAdvice.Adviser;
import bg.registratura.security.PasswordRule;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TotpKey;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** An own password, long rather than clever, and for staff and dentists a second factor. */
public class OwnPasswordForm extends Div {

    private final transient Function<OwnKeys, Activation> redeem;
    private final transient Consumer<SignedIn> opened;

    private final OwnPasswordFields password;
    private final H1 title = new H1(getTranslation("security.own-password.title"));
    private final H2 instead = new H2(getTranslation("security.passkey.or-password"));
    private final RefusalLine refusal = new RefusalLine();
    private final Button open = new Button(getTranslation("security.own-password.open"), _ -> open());
    private final SecondFactorForm secondFactor;
    private final CodeInput code = new CodeInput("security.code", "security.own-password.code.help");
    private final transient FactorAtDoor factor;

    /** A form for one person; {@code redeem} judges what is chosen, {@code opened} runs once it was taken. */
    public OwnPasswordForm(
            String displayName,
            FactorAtDoor factor,
            Adviser adviser,
            Function<OwnKeys, Activation> redeem,
            Consumer<SignedIn> opened) {
        this.password = new OwnPasswordFields(adviser, getTranslation("security.own-password"));
        this.redeem = redeem;
        this.opened = opened;
        this.factor = factor;
        this.secondFactor = new SecondFactorForm(TotpKey.random(), displayName);
        secondFactor.setVisible(factor == FactorAtDoor.SET_UP);
        code.setVisible(factor == FactorAtDoor.SHOW);
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setDisableOnClick(true);
        var fields = new Div(password, secondFactor, code);
        fields.addClassName("stack");
        open.addClickShortcut(Key.ENTER).listenOn(fields).resetFocusOnActiveElement();
        var lead = new Paragraph(getTranslation("security.own-password.lead", PasswordRule.SHORTEST));
        lead.addClassName("page-lead");
        instead.setVisible(false);
        add(title, instead, lead, fields, refusal, open);
        password.focus();
    }

    /**
     * Offers a passkey before the password, where this device can make one; everywhere else nothing is seen of it.
     *
     * @param ask asks for one, unless what gave the right to it is no longer good
     */
    public OwnPasswordForm offering(
            String origin, Supplier<Optional<PasskeyRequest>> ask, Function<OwnPasskey, Activation> take) {
        var offer = new PasskeyOffer(factor, ask, take, this::show);
        addComponentAtIndex(1, offer);
        Authenticator.whereThisIsOne(origin, this, () -> {
            title.setText(getTranslation("security.passkey.choose"));
            instead.setVisible(true);
            open.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
            offer.begin();
        });
        return this;
    }

    private void open() {
        refusal.hide();
        code.setInvalid(false);
        if (password.agree()) {
            show(redeem.apply(own()));
        }
        open.setEnabled(true);
    }

    private OwnKeys own() {
        return factor == FactorAtDoor.SHOW
                ? new OwnKeys(password.value(), null, code.getValue())
                : new OwnKeys(password.value(), secondFactor.key(), secondFactor.code());
    }

    private void show(Activation activation) {
        switch (activation) {
            case Activation.Opened(var who) -> opened.accept(who);
            case Activation.Weak(var weakness) -> password.blame(weakness);
            case Activation.WrongCode _ -> refuseCode();
            case Activation.NoKey _ -> refusal.say(getTranslation("security.passkey.not-taken"));
            case Activation.TooLate _ -> refusal.say(getTranslation("security.own-password.too-late"));
        }
    }

    private void refuseCode() {
        secondFactor.refuse();
        if (factor == FactorAtDoor.SHOW) {
            code.setErrorMessage(getTranslation("security.own-password.code.wrong"));
            code.setInvalid(true);
            code.clear();
            code.focus();
        }
    }
}
