package bg.registratura.exposure.ui;

import bg.registratura.exposure.Icd10;
import bg.registratura.exposure.Justification;
import bg.registratura.exposure.Session;
import bg.registratura.language.Dates;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Why the exposure is made and which physician says so; proposed from the referral. */
class JustificationForm extends Div {

    private static final int LONGEST = 500;

    private final TextArea indication = new TextArea(getTranslation("exposure.indication"));
    private final TextField physician = new TextField(getTranslation("exposure.physician"));
    private final TextField uin = new TextField(getTranslation("exposure.uin"));
    private final TextField code = new TextField(getTranslation("exposure.icd10"));
    private final DayPicker on = new DayPicker(getTranslation("exposure.justified-on"));

    JustificationForm(Session session) {
        indication.setMaxLength(LONGEST);
        indication.setValue(session.order().referral().question());
        code.setMaxLength(8);
        code.setHelperText(getTranslation("exposure.icd10.helper"));
        uin.setAllowedCharPattern("[0-9]");
        uin.setMaxLength(10);
        session.referrer().ifPresent(referrer -> {
            physician.setValue(referrer.name());
            uin.setValue(Objects.requireNonNullElse(referrer.details().uin(), ""));
        });
        var referredOn = session.order().referral().paper().on();
        on.setValue(referredOn == null ? Dates.dayOf(session.now()) : referredOn);
        add(new H2(getTranslation("exposure.justification")), new FormLayout(indication, physician, uin, on, code));
    }

    /** Empty when a field says what is lacking. */
    Optional<Justification> justification() {
        require(indication.getValue().isBlank(), indication::setInvalid, indication::setErrorMessage, "indication");
        require(physician.getValue().isBlank(), physician::setInvalid, physician::setErrorMessage, "physician");
        require(!uin.getValue().matches("\\d{10}"), uin::setInvalid, uin::setErrorMessage, "uin");
        require(on.isEmpty(), on::setInvalid, on::setErrorMessage, "justified-on");
        var classified = Icd10.read(code.getValue());
        require(classified.isEmpty() && !code.getValue().isBlank(), code::setInvalid, code::setErrorMessage, "icd10");
        return code.isInvalid() || indication.isInvalid() || physician.isInvalid() || uin.isInvalid() || on.isInvalid()
                ? Optional.empty()
                : Optional.of(new Justification(
                        indication.getValue(),
                        physician.getValue(),
                        uin.getValue(),
                        on.getValue(),
                        classified.orElse(null)));
    }

    private void require(boolean wrong, Consumer<Boolean> mark, Consumer<String> say, String what) {
        mark.accept(wrong);
        say.accept(wrong ? getTranslation("exposure.required." + what) : "");
    }
}
