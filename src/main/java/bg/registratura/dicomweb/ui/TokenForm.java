package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.Made;
import bg.registratura.dicomweb.ProgramToken;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Names what a new token is for and to which day it is good, and shows it once. */
class TokenForm extends Div {

    private final Words words;
    private final List<? extends ComboBox<?>> choices;
    private final transient BiFunction<String, LocalDate, Made> maker;
    private final transient Runnable made;
    private final TextField name;
    private final DayPicker ends = new DayPicker(getTranslation("dicomweb.ends"));
    private final RefusalLine refusal = new RefusalLine();

    /**
     * A form without its own heading.
     *
     * @param words its own words
     * @param choices what is chosen before the name; each says itself what is wrong when it is empty
     */
    TokenForm(
            Words words,
            LocalDate today,
            List<? extends ComboBox<?>> choices,
            BiFunction<String, LocalDate, Made> maker,
            Runnable made) {
        this.words = words;
        this.choices = choices;
        this.maker = maker;
        this.made = made;
        this.name = new TextField(getTranslation(words.name()));
        name.setHelperText(getTranslation(words.help()));
        name.setErrorMessage(getTranslation(words.required()));
        name.setMaxLength(ProgramToken.LONGEST_LABEL);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        limit(today);
        var all = Stream.concat(choices.stream().map(Component.class::cast), Stream.of(name, ends))
                .toList();
        var fields = new Div(all.toArray(Component[]::new));
        fields.addClassName("fields");
        var make = Acts.plain("dicomweb.make", this::make);
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Acts.walk(all, this::make);
        add(fields, refusal, Acts.row(make));
    }

    private void limit(LocalDate today) {
        ends.setHelperText(getTranslation("dicomweb.ends.help"));
        ends.setErrorMessage(getTranslation("dicomweb.ends.wrong"));
        ends.setMin(today);
        ends.setMax(today.plusYears(1));
        ends.setRequiredIndicatorVisible(true);
        ends.setValue(today.plusDays(ProgramToken.USUAL_DAYS));
    }

    private void make() {
        refusal.hide();
        choices.forEach(choice -> choice.setInvalid(choice.isEmpty()));
        name.setInvalid(name.getValue().isBlank());
        ends.setInvalid(ends.getValue() == null);
        var unchosen = choices.stream().filter(ComboBox::isInvalid).findFirst();
        if (unchosen.isPresent()) {
            unchosen.get().focus();
        } else if (name.isInvalid()) {
            name.focus();
        } else if (ends.isInvalid()) {
            ends.focus();
        } else {
            tell(maker.apply(name.getValue(), ends.getValue()));
        }
    }

    private void tell(Made answer) {
        switch (answer) {
            case Made.Token(var value) -> {
                new SecretDialog(name.getValue().strip(), value).open();
                name.clear();
                made.run();
            }
            case Made.TooMany _ -> refusal.say(getTranslation(words.tooMany(), ProgramToken.MOST));
            case Made.WrongDay _ -> {
                ends.setInvalid(true);
                ends.focus();
            }
        }
    }

    /** The keys of what it says by itself. */
    record Words(String name, String help, String required, String tooMany) {}
}
