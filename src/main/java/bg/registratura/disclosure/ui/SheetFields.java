package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Manner;
import bg.registratura.language.Languages;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** How the sheet of a consent is wanted: until when it holds, in which language, and how it will be signed. */
class SheetFields extends Div {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;

    private final LocalDate today;
    private final DayPicker expires = new DayPicker(word("disclosure.expires"));
    private final Select<Locale> language = new Select<>();
    private final Checkbox byMark = new Checkbox(word("disclosure.by-mark"));
    private final Checkbox interpreted = new Checkbox(word("disclosure.interpreted"));

    SheetFields(LocalDate today) {
        this.today = today;
        expires.setValue(today.plusDays(USUAL_DAYS));
        expires.setMin(today);
        expires.setMax(today.plusDays(MOST_DAYS));
        expires.setHelperText(word("disclosure.expires.help"));
        expires.setErrorMessage(word("disclosure.expires.malformed"));
        language.setLabel(word("disclosure.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(locale -> word("disclosure.language." + locale.getLanguage()));
        language.setValue(Languages.BULGARIAN);
        var fields = new Div(expires, language);
        fields.addClassName("fields");
        var ticks = new Div(byMark, interpreted);
        ticks.addClassName("ticks");
        addClassName("step-form");
        add(fields, ticks);
    }

    /** The first thing to type. */
    void focus() {
        expires.focus();
    }

    /** What is wanted; empty while the day is wrong, which its field then shows. */
    Optional<Wanted> read() {
        var day = expires.getValue();
        var right = day != null && !day.isBefore(today) && !day.isAfter(today.plusDays(MOST_DAYS));
        expires.setInvalid(!right);
        if (!right) {
            expires.focus();
            return Optional.empty();
        }
        var manner = new Manner(byMark.getValue(), interpreted.getValue());
        return Optional.of(new Wanted(day, language.getValue(), manner));
    }

    /** A sheet as it is wanted. */
    record Wanted(LocalDate expires, Locale language, Manner manner) {}
}
