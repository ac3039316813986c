package bg.registratura.identity.ui;

import bg.registratura.language.Transliteration;
import bg.registratura.people.NamePart;
import bg.registratura.people.PersonName;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's names in the order of the card, and their Latin spelling where the document has one of its own. */
class NameFields {

    private static final int LONGEST_LATIN = 180;

    private final TextField family = field("people.family");
    private final TextField given = field("people.given");
    private final TextField patronymic = field("people.patronymic");
    private final TextField latin = field("people.latin");

    NameFields() {
        Stream.of(family, given, patronymic)
                .forEach(name -> name.addValueChangeListener(_ -> {
                    tidy(name);
                    latin.setPlaceholder(Transliteration.toLatin(typed()));
                }));
        latin.setMaxLength(LONGEST_LATIN);
        latin.setHelperText(latin.getTranslation("people.latin.help"));
        latin.addClassName("wide");
        latin.addValueChangeListener(_ -> PatientChecks.latin(latin));
    }

    /** The fields for the names themselves, in the order they are typed. */
    List<Component> main() {
        return List.of(family, given, patronymic);
    }

    /** The field that is rarely filled. */
    Component rare() {
        return latin;
    }

    void focus() {
        family.focus();
    }

    /** Words that were searched for, in the order one says them. */
    void begin(List<String> words) {
        given.setValue(words.getFirst());
        patronymic.setValue(words.size() > 2 ? words.get(1) : "");
        family.setValue(words.size() > 1 ? words.getLast() : "");
    }

    /** Names of a foreigner from their document, where nothing was typed; a name in Cyrillic is never overwritten. */
    void propose(String surname, String givenNames) {
        if (typed().isBlank()) {
            given.setValue(NamePart.capitalized(givenNames.isBlank() ? surname : givenNames));
            family.setValue(givenNames.isBlank() ? "" : NamePart.capitalized(surname));
        } else {
            spell(surname, givenNames);
        }
    }

    /** The Latin spelling of a document; where it is the law's own, it need not be written down. */
    void spell(String surname, String givenNames) {
        latin.setValue(NamePart.capitalized((givenNames + " " + surname).strip()));
    }

    void fill(PersonName name) {
        given.setValue(name.given());
        patronymic.setValue(text(name.patronymic()));
        family.setValue(text(name.family()));
        latin.setValue(text(name.latin()));
    }

    /** The first field that is wrong, which says so. */
    Optional<TextField> wrong() {
        Stream.of(family, given, patronymic).forEach(name -> PatientChecks.name(name, name == given));
        PatientChecks.latin(latin);
        return Stream.of(family, given, patronymic, latin)
                .filter(TextField::isInvalid)
                .findFirst();
    }

    PersonName name() {
        return PersonName.of(given.getValue(), patronymic.getValue(), family.getValue(), latin.getValue());
    }

    private String typed() {
        return Stream.of(given, patronymic, family)
                .map(TextField::getValue)
                .filter(part -> !part.isBlank())
                .reduce("", (one, other) -> (one + " " + other).strip());
    }

    private void tidy(TextField name) {
        name.setValue(NamePart.tidy(name.getValue()));
        PatientChecks.name(name, name == given);
    }

    private static TextField field(String key) {
        var field = new TextField();
        field.setLabel(field.getTranslation(key));
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
