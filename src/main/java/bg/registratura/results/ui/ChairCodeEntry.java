package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.sharing.ChairRedemptions;
import bg.registratura.sharing.ChairSigns;
import bg.registratura.sharing.Granting.Reason;
import bg.registratura.sharing.Redeeming.Against;
import bg.registratura.sharing.Redeeming.Open;
import bg.registratura.sharing.Redeeming.Resting;
import bg.registratura.sharing.Redeeming.Unknown;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a dentist types the code that a patient shows. */
class ChairCodeEntry extends Div {

    private static final int LONGEST = 40;

    private final transient ChairRedemptions redemptions;
    private final transient Consumer<Optional<StudyId>> opened;
    private final TextField signs = new TextField(getTranslation("results.code.typed"));

    /** {@code opened} gets the one study that a code gave, or nothing when it gave all of a patient's. */
    ChairCodeEntry(ChairRedemptions redemptions, Consumer<Optional<StudyId>> opened) {
        this.redemptions = redemptions;
        this.opened = opened;
        addClassName("chair-entry");
        signs.setHelperText(getTranslation("results.code.typed.help"));
        signs.setMaxLength(LONGEST);
        signs.setAutocapitalize(Autocapitalize.CHARACTERS);
        signs.getElement().setAttribute("autocomplete", "off");
        signs.getElement().setAttribute("spellcheck", "false");
        signs.addKeyPressListener(Key.ENTER, _ -> redeem());
        var open = Acts.plain("results.code.open", this::redeem);
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(signs, open);
    }

    private void redeem() {
        var typed = signs.getValue();
        signs.setInvalid(false);
        ChairSigns.misread(typed)
                .ifPresentOrElse(
                        misread -> complain(getTranslation("results.code.misread." + misread.name())),
                        () -> redeem(ChairSigns.typed(typed)));
    }

    private void redeem(ChairSigns code) {
        switch (redemptions.redeem(code)) {
            case Open(var study) -> {
                signs.clear();
                opened.accept(Optional.ofNullable(study));
            }
            case Unknown(var left) ->
                complain(
                        left > 0
                                ? getTranslation("results.code.unknown", Counts.of(getLocale(), left, "count.attempt"))
                                : getTranslation("results.code.unknown.last"));
            case Resting(var until) -> complain(getTranslation("results.code.resting", Dates.time(until)));
            case Against(var reason) -> complain(getTranslation("results.code.against." + word(reason)));
        }
    }

    /** Of the other reasons a dentist need not know more than that the code gives nothing. */
    private static String word(Reason reason) {
        return switch (reason) {
            case NO_SUCH_DENTIST, CONSENT_NEEDED, STUDY_WITHHELD, RESTRICTED -> reason.name();
            default -> "OTHER";
        };
    }

    private void complain(String sentence) {
        signs.setErrorMessage(sentence);
        signs.setInvalid(true);
        signs.focus();
    }
}
