package bg.registratura.frontdesk.ui;

import bg.registratura.identity.DocumentType;
import bg.registratura.identity.MrzDocument;
import bg.registratura.language.Dates;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Particulars;
import bg.registratura.people.Patient;
import bg.registratura.people.PersonalNumber;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Sex;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final String BULGARIA = "BGR";

    private final transient Clock clock;
    private final Select<IdentifierKind> kind = new Select<>();
    private final TextField number = field("people.number.EGN");
    private final TextField country = field("people.country");
    private final NameFields names = new NameFields();
    private final TextField birthDate = field("people.birth-date");
    private final Select<Sex> sex = new Select<>();
    private final TextField phone = field("people.phone");
    private final TextField address = field("people.address");
    private transient Consumer<Identifier> right = _ -> {};

    PatientFields(Clock clock) {
        this.clock = clock;
        addClassName("fields");
        set();
        add(kind, number, country);
        add(names.main());
        add(birthDate, sex, phone, address, names.rare());
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
        birthDate.addValueChangeListener(
                _ -> PatientChecks.birthDate(birthDate, kind.getValue(), number.getValue(), today()));
        phone.addValueChangeListener(_ -> PatientChecks.phone(phone));
        showWhatIsAsked();
    }

    /** What Enter in the last field does. */
    void whenDone(Runnable save) {
        var fields = new ArrayList<Component>(List.of(number, country));
        fields.addAll(names.main());
        fields.addAll(List.of(birthDate, sex, phone, address, names.rare()));
        Acts.walk(fields, save);
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
        names.begin(List.of(searched.strip().split("\\s+")));
        number.focus();
    }

    /**
     * Takes over what a scanner read in a document: the number first, which tells whether its bearer is known. What the
     * zone does not hold is typed, and the names in Cyrillic always are.
     */
    void take(MrzDocument document) {
        if (document.egn() != null) {
            kind.setValue(IdentifierKind.EGN);
            number.setValue(document.egn());
        } else if (!document.issuer().equals(BULGARIA)) {
            kind.setValue(IdentifierKind.FOREIGN);
            country.setValue(document.issuer());
            number.setValue(document.number());
        } else if (document.type() == DocumentType.RESIDENCE_PERMIT) {
            kind.setValue(IdentifierKind.LNCH);
        }
        birthDate.setValue(Dates.form(document.birthDate()));
        sex.setValue(document.sex());
        if (kind.getValue() == IdentifierKind.FOREIGN) {
            names.propose(document.surname(), document.givenNames());
        } else {
            names.spell(document.surname(), document.givenNames());
        }
        if (number.isEmpty()) {
            number.focus();
        } else {
            names.focus();
        }
    }

    void fill(Patient patient, Identifier identifier) {
        kind.setValue(patient.identifierKind());
        number.setValue(identifier.value());
        country.setValue(text(patient.identifierCountry()));
        names.fill(patient.name());
        birthDate.setValue(Dates.form(patient.birthDate()));
        sex.setValue(patient.sex());
        phone.setValue(patient.phone() == null ? "" : patient.phone().shown());
        address.setValue(text(patient.address()));
        names.focus();
    }

    /** The particulars, or nothing: then the fields say what is wrong and the first of them has the focus. */
    Optional<Particulars> read() {
        PatientChecks.number(number, kind.getValue(), today());
        PatientChecks.country(country, kind.getValue());
        var wrongName = names.wrong();
        PatientChecks.birthDate(birthDate, kind.getValue(), number.getValue(), today());
        PatientChecks.phone(phone);
        sex.setErrorMessage(getTranslation("people.sex.missing"));
        sex.setInvalid(sex.isEmpty());
        var wrong = Stream.of(Stream.of(number, country), wrongName.stream(), Stream.of(birthDate, phone))
                .flatMap(fields -> fields)
                .filter(field -> field.isVisible() && field.isInvalid())
                .findFirst();
        wrong.ifPresent(TextField::focus);
        if (wrong.isPresent() || sex.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new Particulars(
                names.name(),
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
