package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Adoption;
import bg.registratura.consent.TextAdopting;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** On what a new version rests: the order, who wrote it, the physician who approved it, and its first day. */
class AdoptionForm extends Div {

    private static final int LONGEST_ORDER = 60;
    private static final int LONGEST_NAME = 200;

    private final TextField order = field("consent.texts.order", LONGEST_ORDER);
    private final DayPicker orderedOn = new DayPicker(word("consent.texts.ordered-on"));
    private final TextField author = field("consent.texts.author", LONGEST_NAME);
    private final TextField approvedBy = field("consent.texts.approved-by", LONGEST_NAME);
    private final DayPicker effectiveOn = new DayPicker(word("consent.texts.effective-on"));

    AdoptionForm(SignedIn writer, LocalDate today) {
        addClassName("fields");
        author.setValue(writer.displayName());
        if (writer.has(Role.REPORTING_PHYSICIAN)) {
            approvedBy.setValue(writer.displayName());
        }
        orderedOn.setValue(today);
        effectiveOn.setValue(today);
        effectiveOn.setHelperText(word("consent.texts.effective-on.helper"));
        add(order, orderedOn, author, approvedBy, effectiveOn);
    }

    /** Empty when something is lacking, which the fields then show. */
    Optional<Adoption> read() {
        Stream.of(order, author, approvedBy)
                .forEach(field -> mark(field, !field.getValue().isBlank(), "consent.texts.field.required"));
        Stream.of(orderedOn, effectiveOn)
                .forEach(day -> complain(day, day.isEmpty() ? word("consent.texts.day.required") : ""));
        Stream.of(order, author, approvedBy)
                .filter(TextField::isInvalid)
                .findFirst()
                .ifPresent(TextField::focus);
        return order.isInvalid()
                        || author.isInvalid()
                        || approvedBy.isInvalid()
                        || orderedOn.isInvalid()
                        || effectiveOn.isInvalid()
                ? Optional.empty()
                : Optional.of(Adoption.by(
                        order.getValue(),
                        orderedOn.getValue(),
                        author.getValue(),
                        approvedBy.getValue(),
                        effectiveOn.getValue()));
    }

    void begin() {
        order.focus();
    }

    /** Says at its field, or where it can be seen, why nothing was written. */
    void complain(TextAdopting.Reason reason) {
        switch (reason) {
            case EFFECTIVE_IN_THE_PAST -> complain(effectiveOn, word("consent.texts.effective-on.past"));
            case ORDERED_TOO_LATE -> complain(orderedOn, word("consent.texts.ordered-on.late"));
            case OVERTAKEN -> Notices.refused("consent.texts.overtaken");
            case UNCHANGED -> Notices.refused("consent.texts.unchanged");
        }
    }

    private static void complain(DayPicker day, String words) {
        day.setInvalid(!words.isEmpty());
        day.setErrorMessage(words);
        if (day.isInvalid()) {
            day.focus();
        }
    }

    private static TextField field(String key, int longest) {
        var field = new TextField(word(key));
        field.setMaxLength(longest);
        return field;
    }
}
