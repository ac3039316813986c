package bg.registratura.security.ui;

import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.passkey.ui.Authenticator;
import bg.registratura.security.Activation;
import bg.registratura.security.FactorAtDoor;
import bg.registratura.security.OwnPasskey;
import bg.registratura.shell.Acts;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A passkey instead of a password, offered first where this very device can make one. */
class PasskeyOffer extends Div {

    private final transient Supplier<Optional<PasskeyRequest>> ask;
    private final transient Function<OwnPasskey, Activation> take;
    private final transient Consumer<Activation> taken;
    private final CodeInput code = new CodeInput("security.code", "security.own-password.code.help");
    private final RefusalLine refusal = new RefusalLine();
    private final Button make = Acts.plain("security.passkey.make", this::make);

    /** {@code ask} asks for one, {@code take} judges what was made, {@code taken} is told what came of it. */
    PasskeyOffer(
            FactorAtDoor factor,
            Supplier<Optional<PasskeyRequest>> ask,
            Function<OwnPasskey, Activation> take,
            Consumer<Activation> taken) {
        this.ask = ask;
        this.take = take;
        this.taken = taken;
        addClassName("stack");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        code.setVisible(factor == FactorAtDoor.SHOW);
        setVisible(false);
        add(
                new H2(getTranslation("security.passkey.title.one")),
                new Paragraph(getTranslation("security.passkey.what")),
                code,
                refusal,
                make);
    }

    void begin() {
        setVisible(true);
        make.focus();
    }

    private void make() {
        refusal.hide();
        code.setInvalid(false);
        if (code.isVisible() && code.isEmpty()) {
            refuseCode();
            return;
        }
        ask.get()
                .ifPresentOrElse(
                        request -> Authenticator.make(request, this::made, refusal::say),
                        () -> taken.accept(new Activation.TooLate()));
    }

    private void made(PasskeyAnswer answer) {
        var label = getTranslation("security.passkey.first-label");
        var activation = take.apply(new OwnPasskey(answer, label, code.getValue()));
        switch (activation) {
            case Activation.WrongCode _ -> refuseCode();
            case Activation.NoKey _ -> refusal.say(getTranslation("security.passkey.not-taken"));
            case Activation.Opened _, Activation.Weak _, Activation.TooLate _ -> taken.accept(activation);
        }
    }

    private void refuseCode() {
        code.setErrorMessage(getTranslation("security.own-password.code.wrong"));
        code.setInvalid(true);
        code.clear();
        code.focus();
    }
}
