package bg.registratura.frontdesk.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.NamePart;
import bg.registratura.people.Particulars;
import bg.registratura.people.Patient;
import bg.registratura.people.PersonName;
import bg.registratura.people.PersonalNumber;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Sex;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a patient as a clerk fills them with a card in the hand: the number first, because it tells at once
 * whether the person is known and what their birth date and sex are, then the names as the card has them.
 */
class PatientFields extends Div {

    private final transient Clock clock;
    private final Select<IdentifierKind> kind = new Select<>();
    private final TextField number = field("people.number.EGN");
    private final TextField country = field("people.country");
    private final TextField family = field("people.family");
    private final TextField given = field("people.given");
    private final TextField patronymic = field("people.patronymic");
    private final TextField birthDate = field("people.birth-date");
    private final Select<Sex> sex = new Select<>();
    private final TextField phone = field("people.phone");
    private final TextField address = field("people.address");
    private transient Consumer<Identifier> right = _ -> {};

    PatientFields(Clock clock) {
        this.clock = clock;
        addClassName("fields");
        set();
        add(kind, number, country, family, given, patronymic, birthDate, sex, phone, address);
    }

    private void set() {
        kind.setLabel(getTranslation("people.identifier"));
        kind.setItems(IdentifierKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("people.identifier." + value.name()));
        kind.setValue(IdentifierKind.EGN);
        kind.addValueChangeListener(_ -> showWhatIsAsked());
        sex.setLabel(getTranslation("people.sex"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(value -> getTranslation("people.sex." + value.name()));
        birthDate.setPlaceholder(getTranslation("people.birth-date.form"));
        country.setMaxLength(3);
        country.setHelperText(getTranslation("people.country.help"));
        address.addClassName("wide");
        number.addValueChangeListener(_ -> readNumber());
        Stream.of(family, given, patronymic)
                .forEach(name -> name.addValueChangeListener(_ -> tidy(name, name == given)));
        birthDate.addValueChangeListener(
                _ -> PatientChecks.birthDate(birthDate, kind.getValue(), number.getValue(), today()));
        phone.addValueChangeListener(_ -> PatientChecks.phone(phone));
        showWhatIsAsked();
    }

    /** What Enter in the last field does. */
    void whenDone(Runnable save) {
        Acts.walk(List.of(number, country, family, given, patronymic, birthDate, sex, phone, address), save);
    }

    /** Who is told as soon as a right number stands in its field. */
    void whenNumberIsRight(Consumer<Identifier> listener) {
        right = listener;
    }

    /** What was searched for goes where it fits: a number, or the words of a name. */
    void begin(String searched) {
        if (searched.isBlank() || searched.chars().anyMatch(Character::isDigit)) {
            number.setValue(Identifier.tidy(searched).matches("[0-9]{10}") ? Identifier.tidy(searched) : "");
            number.focus();
            return;
        }
        var words = searched.strip().split("\\s+");
        given.setValue(words[0]);
        patronymic.setValue(words.length > 2 ? words[1] : "");
        family.setValue(words.length > 1 ? words[words.length - 1] : "");
        number.focus();
    }

    void fill(Patient patient, Identifier identifier) {
        kind.setValue(patient.identifierKind());
        number.setValue(identifier.value());
        country.setValue(text(patient.identifierCountry()));
        given.setValue(patient.name().given());
        patronymic.setValue(text(patient.name().patronymic()));
        family.setValue(text(patient.name().family()));
        birthDate.setValue(Dates.form(patient.birthDate()));
        sex.setValue(patient.sex());
        phone.setValue(patient.phone() == null ? "" : patient.phone().shown());
        address.setValue(text(patient.address()));
        family.focus();
    }

    /** The particulars, or nothing: then the fields say what is wrong and the first of them has the focus. */
    Optional<Particulars> read() {
        PatientChecks.number(number, kind.getValue(), today());
        PatientChecks.country(country, kind.getValue());
        Stream.of(family, given, patronymic).forEach(name -> PatientChecks.name(name, name == given));
        PatientChecks.birthDate(birthDate, kind.getValue(), number.getValue(), today());
        PatientChecks.phone(phone);
        sex.setErrorMessage(getTranslation("people.sex.missing"));
        sex.setInvalid(sex.isEmpty());
        var wrong = Stream.of(number, country, family, given, patronymic, birthDate, phone)
                .filter(field -> field.isVisible() && field.isInvalid())
                .findFirst();
        wrong.ifPresent(TextField::focus);
        if (wrong.isPresent() || sex.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new Particulars(
                PersonName.of(given.getValue(), patronymic.getValue(), family.getValue(), ""),
                Dates.read(birthDate.getValue()).orElseThrow(),
                sex.getValue(),
                Identifier.of(kind.getValue(), number.getValue(), country.getValue()),
                PhoneNumber.read(phone.getValue()).orElse(null),
                address.isEmpty() ? null : address.getValue().strip()));
    }

    private void showWhatIsAsked() {
        number.setVisible(kind.getValue() != IdentifierKind.NONE);
        country.setVisible(kind.getValue() == IdentifierKind.FOREIGN);
        number.setInvalid(false);
        number.setLabel(getTranslation("people.number." + kind.getValue().name()));
    }

    /** A right ЕГН tells birth date and sex; whoever listens looks whether its bearer is known. */
    private void readNumber() {
        if (number.isEmpty()) {
            return;
        }
        PatientChecks.number(number, kind.getValue(), today());
        if (number.isInvalid()) {
            return;
        }
        var digits = Identifier.tidy(number.getValue());
        if (kind.getValue() == IdentifierKind.EGN) {
            PersonalNumber.birthDate(digits).map(Dates::form).ifPresent(birthDate::setValue);
            sex.setValue(PersonalNumber.sex(digits));
        }
        if (kind.getValue() != IdentifierKind.FOREIGN) {
            right.accept(Identifier.of(kind.getValue(), digits, ""));
        }
    }

    private void tidy(TextField name, boolean required) {
        name.setValue(NamePart.tidy(name.getValue()));
        PatientChecks.name(name, required);
    }

    private LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
