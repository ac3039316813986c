package bg.registratura.security.ui;

import com.vaadin.flow.component.textfield.TextField;

/** A field for the code of the second factor, which telephones and password managers know by its purpose. */
class CodeInput extends TextField {

    CodeInput(String labelKey) {
        setLabel(getTranslation(labelKey));
        getElement().setAttribute("autocomplete", "one-time-code");
        getElement().setAttribute("inputmode", "numeric");
    }

    /** The same with a word of help under it. */
    CodeInput(String labelKey, String helpKey) {
        this(labelKey);
        setHelperText(getTranslation(helpKey));
    }
}
