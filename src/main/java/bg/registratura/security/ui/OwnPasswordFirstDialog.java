package bg.registratura.security.ui;

import bg.registratura.security.FactorAtDoor;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.OwnPasswords;
import bg.registratura.security.PasswordChange;
import bg.registratura.security.PasswordRule;
import bg.registratura.security.TotpKey;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;

/** A password for whoever has only come with a passkey so far, and a second factor beside it where there must be one. */
class OwnPasswordFirstDialog extends Dialog {

    private final transient OwnPasswords passwords;
    private final OwnPasswordFields wanted;
    private final SecondFactorForm secondFactor;
    private final RefusalLine refusal = new RefusalLine();

    OwnPasswordFirstDialog(OwnPasswords passwords, OwnPasswords.First first) {
        this.passwords = passwords;
        this.wanted = new OwnPasswordFields(passwords.adviser(), getTranslation("security.change-password.new"));
        this.secondFactor = new SecondFactorForm(TotpKey.random(), first.displayName());
        secondFactor.setVisible(first.factor() == FactorAtDoor.SET_UP);
        setHeaderTitle(getTranslation("security.first-password.title"));
        setWidth("32rem");
        var fields = new Div(wanted, secondFactor);
        fields.addClassName("stack");
        add(new Paragraph(getTranslation("security.first-password.lead", PasswordRule.SHORTEST)), fields, refusal);
        var set = Acts.plain("security.first-password.do", this::set);
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("security.change-password.leave", this::close), set);
        Acts.walk(walked(), this::set);
        wanted.focus();
    }

    private List<? extends Component> walked() {
        return secondFactor.isVisible()
                ? Stream.concat(wanted.fields().stream(), Stream.of(secondFactor.field()))
                        .toList()
                : wanted.fields();
    }

    private void set() {
        refusal.hide();
        if (wanted.agree()) {
            show(passwords.first(new OwnKeys(wanted.value(), secondFactor.key(), secondFactor.code())));
        }
    }

    private void show(PasswordChange outcome) {
        switch (outcome) {
            case PasswordChange.Done _ -> {
                close();
                Notices.done("security.first-password.done");
            }
            case PasswordChange.Weak(var weakness) -> wanted.blame(weakness);
            case PasswordChange.CodeNeeded _ -> secondFactor.refuse();
            case PasswordChange.Refused _ -> refusal.say(getTranslation("security.first-password.there"));
            case PasswordChange.Later _ -> refusal.say(getTranslation("security.later"));
        }
    }
}
