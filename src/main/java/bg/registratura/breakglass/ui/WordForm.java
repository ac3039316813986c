package bg.registratura.breakglass.ui;

import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A word of several and why it is that one: what the officer writes down. */
class WordForm<W extends Enum<W>> extends Div {

    private static final int LONGEST = 1000;

    private final RadioButtonGroup<W> word;
    private final TextArea note;
    private final transient Consumer<Chosen<W>> chosen;

    /** What is asked, in the words of the bundles. */
    enum Words {
        JUDGEMENT("breakglass.judgement", "breakglass.judge.save"),
        OUTCOME("breakglass.outcome", "breakglass.incident.close");

        private final String key;
        private final String act;

        Words(String key, String act) {
            this.key = key;
            this.act = act;
        }
    }

    WordForm(Words words, W[] choices, Consumer<Chosen<W>> chosen) {
        this.chosen = chosen;
        word = new RadioButtonGroup<>(getTranslation(words.key));
        word.setItems(choices);
        word.setItemLabelGenerator(one -> getTranslation(words.key + "." + one.name()));
        word.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        note = new TextArea(getTranslation("breakglass.note"));
        note.setHelperText(getTranslation("breakglass.note.help"));
        note.setMaxLength(LONGEST);
        note.setWidthFull();
        addClassNames("stack", "judge-form");
        add(word, note, Acts.row(Acts.primary(words.act, Key.F8, this::save)));
    }

    private void save() {
        complain(word.isEmpty(), note.getValue().isBlank());
        if (!word.isEmpty() && !note.getValue().isBlank()) {
            chosen.accept(new Chosen<>(word.getValue(), note.getValue()));
        }
    }

    private void complain(boolean wordMissing, boolean noteMissing) {
        word.setErrorMessage(getTranslation("breakglass.word.required"));
        word.setInvalid(wordMissing);
        note.setErrorMessage(getTranslation("breakglass.note.required"));
        note.setInvalid(noteMissing);
        if (wordMissing) {
            word.getElement().callJsFunction("focus");
        } else if (noteMissing) {
            note.focus();
        }
    }

    /** What was chosen, and why. */
    record Chosen<W extends Enum<W>>(W word, String note) {}
}
