package bg.registratura.pad.ui;

import bg.registratura.pad.Pads;
import bg.registratura.pad.Pairing;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Figures;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The code that a tablet shows, typed at the desk. */
class PairingForm extends Div {

    private static final int DIGITS = 4;

    private final transient Pads pads;
    private final transient Runnable paired;
    private final TextField code = new TextField(getTranslation("pad.code"));

    PairingForm(Pads pads, Runnable paired) {
        this.pads = pads;
        this.paired = paired;
        code.setMaxLength(DIGITS);
        code.setAllowedCharPattern("[0-9]");
        code.setHelperText(getTranslation("pad.code.help"));
        code.setAutofocus(true);
        Figures.in(code);
        code.getElement().setAttribute("autocomplete", "off");
        Acts.walk(List.of(code), this::pair);
        addClassName("stack");
        add(code, Acts.row(Acts.plain("pad.pair", this::pair)));
    }

    private void pair() {
        var unknown = pads.pair(ThisDesk.key(), code.getValue()) == Pairing.UNKNOWN;
        code.setInvalid(unknown);
        code.setErrorMessage(unknown ? getTranslation("pad.code.unknown") : "");
        if (unknown) {
            code.focus();
        } else {
            paired.run();
        }
    }
}
