package bg.registratura.identity.ui;

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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The fields of a patient as a clerk fills them with a card in the hand: the number first, because it tells at once
 * whether the person is known and what their birth date and sex are, then the names as the card has them.
 */
public class PatientFields extends Div {

    private static final int LONGEST_ADDRESS = 200;

    private final NumberFields number;
    private final NameFields names = new NameFields();
    private final TextField birthDate = field("people.birth-date");
    private final Select<Sex> sex = new Select<>();
    private final TextField phone = field("people.phone");
    private final TextField address = field("people.address");
    private transient Consumer<Identifier> right = _ -> {};

    public PatientFields(Clock clock) {
        number = new NumberFields(() -> Dates.dayOf(clock.instant()), this::readNumber);
        addClassName("fields");
        set();
        add(number.all());
        add(names.main());
        add(birthDate, sex, phone, address, names.rare());
    }

    private void set() {
        sex.setLabel(getTranslation("people.sex"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(value -> getTranslation("people.sex." + value.name()));
        birthDate.setPlaceholder(getTranslation("people.birth-date.form"));
        address.addClassName("wide");
        address.setMaxLength(LONGEST_ADDRESS);
        birthDate.addValueChangeListener(_ -> number.check(birthDate));
        phone.addValueChangeListener(_ -> PatientChecks.phone(phone));
    }

    /** What Enter in the last field does. */
    public void whenDone(Runnable save) {
        var fields = new ArrayList<>(number.typed());
        fields.addAll(names.main());
        fields.addAll(List.of(birthDate, sex, phone, address, names.rare()));
        Acts.walk(fields, save);
    }

    /** Who is told as soon as a right number stands in its field. */
    public void whenNumberIsRight(Consumer<Identifier> listener) {
        right = listener;
    }

    /** What was searched for goes where it fits: a number, or the words of a name. */
    public void begin(String searched) {
        if (searched.isBlank() || searched.chars().anyMatch(Character::isDigit)) {
            number.begin(searched);
        } else {
            names.begin(List.of(searched.strip().split("\\s+")));
        }
        number.focus();
    }

    /**
     * Takes over what a scanner read in a document: the number first, which tells whether its bearer is known. What the
     * zone does not hold is typed, and the names in Cyrillic always are.
     */
    public void take(MrzDocument document) {
        number.take(document);
        birthDate.setValue(Dates.form(document.birthDate()));
        sex.setValue(document.sex());
        if (number.isForeign()) {
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

    /** What stands in a record. */
    public void fill(Patient patient, Identifier identifier) {
        number.fill(identifier);
        names.fill(patient.name());
        birthDate.setValue(Dates.form(patient.birthDate()));
        sex.setValue(patient.sex());
        phone.setValue(patient.phone() == null ? "" : patient.phone().shown());
        address.setValue(Objects.requireNonNullElse(patient.address(), ""));
        names.focus();
    }

    /** The particulars, or nothing: then the fields say what is wrong and the first of them has the focus. */
    public Optional<Particulars> read() {
        number.check(birthDate);
        PatientChecks.phone(phone);
        sex.setErrorMessage(getTranslation("people.sex.missing"));
        sex.setInvalid(sex.isEmpty());
        var wrong = Stream.of(
                        number.wrong(),
                        names.wrong(),
                        Stream.of(birthDate, phone).filter(TextField::isInvalid).findFirst())
                .flatMap(Optional::stream)
                .findFirst();
        wrong.ifPresent(TextField::focus);
        if (wrong.isPresent() || sex.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new Particulars(
                names.name(),
                Dates.read(birthDate.getValue()).orElseThrow(),
                sex.getValue(),
                number.identifier(),
                PhoneNumber.read(phone.getValue()).orElse(null),
                address.isEmpty() ? null : address.getValue().strip()));
    }

    /** A right ЕГН tells birth date and sex; whoever listens looks whether its bearer is known. */
    private void readNumber(Identifier identifier) {
        if (identifier.kind() == IdentifierKind.EGN) {
            PersonalNumber.birthDate(identifier.value()).map(Dates::form).ifPresent(birthDate::setValue);
            sex.setValue(PersonalNumber.sex(identifier.value()));
        }
        right.accept(identifier);
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }
}
