package bg.registratura.security.ui;

import bg.registratura.security.PasswordAdvice.Adviser;
import bg.registratura.security.PasswordRule.Weakness;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** A password to be chosen: typed twice, pasted or proposed, and judged while it is typed. */
class OwnPasswordFields extends Div {

    private static final String REVEAL =
            "if (!this.passwordVisible) { this.querySelector('[slot=\"reveal\"]')?.click(); }";

    private final transient Adviser adviser;
    private final PasswordField password;
    private final PasswordField again = new PasswordField(getTranslation("security.own-password.again"));
    private final Paragraph judgement = new Paragraph();
    private final Span proposed = new Span();
    private final Paragraph keep = new Paragraph(getTranslation("security.own-password.proposed"));
    private final Button propose = Acts.quiet("security.own-password.propose", this::propose);

    /** {@code label} names the password that is chosen. */
    OwnPasswordFields(Adviser adviser, String label) {
        this.adviser = adviser;
        this.password = new PasswordField(label);
        addClassName("stack");
        password.setHelperText(getTranslation("security.own-password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setValueChangeMode(ValueChangeMode.LAZY);
        password.addValueChangeListener(change -> {
            judge();
            if (!change.getValue().equals(proposed.getText())) {
                showProposed("");
            }
        });
        again.getElement().setAttribute("autocomplete", "new-password");
        judgement.getElement().setAttribute("role", "status");
        judgement.setVisible(false);
        proposed.addClassName("proposed-words");
        showProposed("");
        add(password, judgement, propose, proposed, keep, again);
    }

    void focus() {
        password.focus();
    }

    List<PasswordField> fields() {
        return List.of(password, again);
    }

    String value() {
        return password.getValue();
    }

    /** Whether both are the same; what is wrong is said at its field. */
    boolean agree() {
        password.setInvalid(false);
        again.setInvalid(false);
        if (password.getValue().equals(again.getValue())) {
            return true;
        }
        blame(again, getTranslation("security.own-password.differs"));
        return false;
    }

    void blame(Weakness weakness) {
        judgement.setVisible(false);
        blame(password, WeaknessWords.of(weakness, this));
    }

    private static void blame(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void judge() {
        password.setInvalid(false);
        judgement.setVisible(!password.isEmpty());
        judgement.setText(WeaknessWords.of(adviser.weigh(password.getValue()), this));
    }

    /** It stands in both fields and can be read until something else is typed; after that nobody shows it again. */
    private void propose() {
        var words = adviser.propose(getLocale());
        password.setValue(words);
        again.setValue(words);
        again.setInvalid(false);
        showProposed(words);
        password.getElement().executeJs(REVEAL);
        propose.setText(getTranslation("security.own-password.propose-other"));
    }

    private void showProposed(String words) {
        proposed.setText(words);
        proposed.setVisible(!words.isEmpty());
        keep.setVisible(!words.isEmpty());
    }
}
