package bg.registratura.identity.ui;

import bg.registratura.identity.Bearer;
import bg.registratura.people.NamePart;
import bg.registratura.people.PersonName;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Empowered;
import bg.registratura.representation.ui.AuthorityPicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose document it is: the person's own, or of somebody who acts for them by what is on record, or who only attests. */
class BearerFields extends Div {

    private final Select<Bearer> bearer = new Select<>();
    private final TextField name = new TextField(getTranslation("identity.bearer-name"));
    private transient @Nullable AuthorityPicker authority;
    private @Nullable Bearer known;

    /** Heirs of the dead among them, where something of the dead is asked for. */
    BearerFields(boolean heirsToo) {
        addClassName("contents");
        bearer.setLabel(getTranslation("identity.bearer"));
        bearer.setItems(Stream.of(Bearer.values())
                .filter(one -> heirsToo || one != Bearer.HEIR)
                .toList());
        bearer.setItemLabelGenerator(value -> getTranslation("identity.bearer." + value.name()));
        bearer.setValue(Bearer.SELF);
        bearer.addValueChangeListener(_ -> showWhatIsAsked());
        name.setErrorMessage(getTranslation("identity.bearer-name.missing"));
        add(bearer, name);
        showWhatIsAsked();
    }

    /** About a patient: whoever acts for them is chosen from the record. */
    void actingBy(AuthorityPicker picker) {
        authority = picker;
        add(picker);
        showWhatIsAsked();
    }

    void propose(Bearer value) {
        bearer.setValue(value);
    }

    /** Nobody else's than this person's, whose name is on record. */
    void knowOwn() {
        known = Bearer.SELF;
        bearer.setVisible(false);
        showWhatIsAsked();
    }

    /** Nobody else's than this person's, who says what their name is. */
    void know(Bearer whose, String called) {
        known = whose;
        bearer.setVisible(false);
        name.setValue(called);
        name.setReadOnly(true);
        showWhatIsAsked();
    }

    Bearer bearer() {
        return known == null ? bearer.getValue() : known;
    }

    /** The name of somebody other than the person. */
    @Nullable
    String name() {
        return bearer() == Bearer.SELF && !name.isReadOnly()
                ? null
                : acting().map(Empowered::name).orElseGet(() -> name.getValue().strip());
    }

    /** The same, where it may be a name. */
    Optional<PersonName> typedName() {
        return Optional.ofNullable(name())
                .filter(typed -> NamePart.flaw(typed).isEmpty())
                .map(typed -> PersonName.of(typed, "", "", ""));
    }

    /** What lets them act. */
    @Nullable
    Authority authority() {
        return acting().map(Empowered::authority).orElse(null);
    }

    /** Whether it is known who it is; the field that lacks shows it. */
    boolean isFilled() {
        if (isByAuthority()) {
            return acting().isPresent();
        }
        name.setInvalid(name.isVisible() && name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
        }
        return !name.isInvalid();
    }

    private Optional<Empowered> acting() {
        return isByAuthority() && authority != null ? authority.chosen() : Optional.empty();
    }

    private boolean isByAuthority() {
        return authority != null && bearer().actsForAnother();
    }

    private void showWhatIsAsked() {
        name.setVisible(name.isReadOnly() || bearer() != Bearer.SELF && !isByAuthority());
        if (authority != null) {
            authority.setVisible(isByAuthority());
            authority.ask(bearer().byLaw());
        }
    }
}
