package bg.registratura.security.ui;

import bg.registratura.passkey.Passkey;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;

/** What a passkey is called: by its owner, and for its owner alone. */
class PasskeyNameDialog extends Dialog {

    private final transient Passkey own;
    private final transient BiConsumer<Passkey, String> rename;
    private final TextField name = new TextField(getTranslation("security.passkey.name"));

    PasskeyNameDialog(Passkey own, BiConsumer<Passkey, String> rename) {
        this.own = own;
        this.rename = rename;
        setHeaderTitle(getTranslation("security.passkey.rename"));
        setWidth("26rem");
        name.setWidthFull();
        name.setHelperText(getTranslation("security.passkey.name.help"));
        name.setMaxLength(Passkey.LONGEST_LABEL);
        name.setManualValidation(true);
        name.setErrorMessage(getTranslation("security.passkey.name.required"));
        name.setValue(own.label());
        name.setAutofocus(true);
        name.setAutoselect(true);
        add(name);
        var save = Acts.plain("security.passkey.name.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("security.passkey.name.leave", this::close), save);
        Acts.walk(List.of(name), this::save);
    }

    private void save() {
        var typed = name.getValue().strip();
        name.setInvalid(typed.isEmpty());
        if (typed.isEmpty()) {
            name.focus();
            return;
        }
        close();
        rename.accept(own, typed);
    }
}
