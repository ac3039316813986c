package bg.registratura.security.ui;

import bg.registratura.security.TotpKey;
import bg.registratura.shell.QrPicture;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Setting up the second factor: a picture for the application, the same key in letters, and a code that proves it. */
class SecondFactorForm extends Div {

    private final transient TotpKey key;
    private final CodeInput code = new CodeInput("security.second-factor.code");

    SecondFactorForm(TotpKey key, String name) {
        this.key = key;
        var letters = new Span(key.base32().replaceAll("(.{4})(?=.)", "$1 "));
        letters.addClassName("code");
        var uri = key.uri(getTranslation("shell.name"), name);
        addClassName("stack");
        add(
                new H2(getTranslation("security.second-factor.title")),
                new Paragraph(getTranslation("security.second-factor.lead")),
                new QrPicture(uri, getTranslation("security.second-factor.picture")),
                new Paragraph(getTranslation("security.second-factor.letters")),
                letters,
                code);
    }

    TotpKey key() {
        return key;
    }

    CodeInput field() {
        return code;
    }

    String code() {
        return code.getValue();
    }

    void refuse() {
        code.setErrorMessage(getTranslation("security.second-factor.wrong"));
        code.setInvalid(true);
        code.clear();
        code.focus();
    }
}
