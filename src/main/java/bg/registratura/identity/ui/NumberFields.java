package bg.registratura.identity.ui;

import bg.registratura.identity.DocumentType;
import bg.registratura.identity.MrzDocument;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a person is known by outside: of which kind it is the clerk chooses, or the document that was read. */
class NumberFields {

    private final Supplier<LocalDate> today;
    private final Select<IdentifierKind> kind = new Select<>();
    private final TextField number = new TextField();
    private final TextField country = new TextField();

    /** {@code right} is told of a number as soon as it is one. */
    NumberFields(Supplier<LocalDate> today, Consumer<Identifier> right) {
        this.today = today;
        kind.setLabel(kind.getTranslation("people.identifier"));
        kind.setItems(IdentifierKind.values());
        kind.setItemLabelGenerator(value -> kind.getTranslation("people.identifier." + value.name()));
        kind.setValue(IdentifierKind.EGN);
        kind.addValueChangeListener(_ -> showWhatIsAsked());
        country.setLabel(country.getTranslation("people.country"));
        country.setMaxLength(3);
        country.setHelperText(country.getTranslation("people.country.help"));
        Stream.of(number, country).forEach(field -> field.getElement().setAttribute("autocomplete", "off"));
        number.addValueChangeListener(_ -> read(right));
        showWhatIsAsked();
    }

    List<Component> all() {
        return List.of(kind, number, country);
    }

    /** Those that are typed into. */
    List<Component> typed() {
        return List.of(number, country);
    }

    /** A number that was searched for. */
    void begin(String searched) {
        var tidy = Identifier.tidy(searched);
        number.setValue(tidy.matches("[0-9]{10}") ? tidy : "");
    }

    /** The number that stands in a document, where it says one by which its bearer is known. */
    void take(MrzDocument document) {
        if (document.egn() != null) {
            kind.setValue(IdentifierKind.EGN);
            number.setValue(document.egn());
        } else if (!document.isBulgarian()) {
            kind.setValue(IdentifierKind.FOREIGN);
            country.setValue(document.issuer());
            number.setValue(document.number());
        } else if (document.type() == DocumentType.RESIDENCE_PERMIT) {
            kind.setValue(IdentifierKind.LNCH);
        }
    }

    void fill(Identifier identifier) {
        kind.setValue(identifier.kind());
        number.setValue(identifier.value());
        country.setValue(Objects.requireNonNullElse(identifier.country(), ""));
    }

    boolean isEmpty() {
        return number.isEmpty();
    }

    boolean isForeign() {
        return kind.getValue() == IdentifierKind.FOREIGN;
    }

    void focus() {
        number.focus();
    }

    /** The first field that is wrong, which says so. */
    Optional<TextField> wrong() {
        PatientChecks.number(number, kind.getValue(), today.get());
        PatientChecks.country(country, kind.getValue());
        return Stream.of(number, country)
                .filter(field -> field.isVisible() && field.isInvalid())
                .findFirst();
    }

    /** Says at a birth date that it is none, or not the one in the number. */
    void check(TextField birthDate) {
        PatientChecks.birthDate(birthDate, kind.getValue(), number.getValue(), today.get());
    }

    Identifier identifier() {
        return Identifier.of(kind.getValue(), number.getValue(), country.getValue());
    }

    private void read(Consumer<Identifier> right) {
        if (number.isEmpty()) {
            return;
        }
        PatientChecks.number(number, kind.getValue(), today.get());
        if (!number.isInvalid() && !isForeign()) {
            right.accept(Identifier.of(kind.getValue(), Identifier.tidy(number.getValue()), ""));
        }
    }

    private void showWhatIsAsked() {
        number.setVisible(kind.getValue() != IdentifierKind.NONE);
        country.setVisible(isForeign());
        number.setInvalid(false);
        number.setLabel(number.getTranslation("people.number." + kind.getValue().name()));
    }
}
