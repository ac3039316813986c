package bg.registratura.security.ui;

import bg.registratura.shell.Figures;
import com.vaadin.flow.component.textfield.TextField;

/** A field for the code of the second factor, which telephones and password managers know by its purpose. */
class CodeInput extends TextField {

    CodeInput(String labelKey) {
        setLabel(getTranslation(labelKey));
        getElement().setAttribute("autocomplete", "one-time-code");
        Figures.in(this);
    }

    /** The same with a word of help under it. */
    CodeInput(String labelKey, String helpKey) {
        this(labelKey);
        setHelperText(getTranslation(helpKey));
    }
}
