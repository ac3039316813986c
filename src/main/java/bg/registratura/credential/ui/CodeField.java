package bg.registratura.credential.ui;

import bg.registratura.credential.Misread;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;

/** A printed code as it is typed: a slip of the finger is told at the field as soon as it is left, and costs no try. */
class CodeField extends TextField {

    private final transient Function<String, Optional<Misread>> misread;
    private final String key;

    CodeField(String key, Function<String, Optional<Misread>> misread) {
        this.key = key;
        this.misread = misread;
        setLabel(getTranslation(key));
        setHelperText(getTranslation(key + ".help"));
        setClearButtonVisible(true);
        setManualValidation(true);
        addValueChangeListener(_ -> {
            if (isEmpty()) {
                setInvalid(false);
            } else {
                reads();
            }
        });
    }

    /** Whether it can have been printed; if not, the field says what is wrong with it. */
    boolean reads() {
        var wrong = isEmpty()
                ? Optional.of(getTranslation(key + ".required"))
                : misread.apply(getValue()).map(this::say);
        wrong.ifPresent(this::setErrorMessage);
        setInvalid(wrong.isPresent());
        return wrong.isEmpty();
    }

    private String say(Misread wrong) {
        return switch (wrong) {
            case Misread.NotDigits _ -> getTranslation("credential.misread.not-digits");
            case Misread.Length(int typed, int wanted)
            when typed < wanted -> getTranslation("credential.misread.short", typed, wanted);
            case Misread.Length(int typed, int wanted) -> getTranslation("credential.misread.long", typed, wanted);
            case Misread.Digit _ -> getTranslation("credential.misread.digit");
        };
    }
}
