package bg.registratura.representation.ui;

import bg.registratura.people.PatientId;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Empowered;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who acts for the patient, of those on record whose right holds today; whoever is not there yet is written down here. */
public class AuthorityPicker extends Div {

    private final transient PatientId patient;
    private final transient Registers registers;
    private final Select<Empowered> who = new Select<>();
    private @Nullable RepresentativeKind asked;

    AuthorityPicker(PatientId patient, Registers registers) {
        this.patient = patient;
        this.registers = registers;
        addClassName("authority");
        who.setLabel(getTranslation("representation.who"));
        who.setErrorMessage(getTranslation("representation.who.missing"));
        who.setHelperText(getTranslation("representation.who.help"));
        who.setItemLabelGenerator(one -> one == null ? "" : one.name() + " \u00b7 " + one.proof());
        add(who, Acts.quiet("representation.who.new", this::write));
    }

    /** Asks for a representative of this kind by law, or for the holder of a power of attorney. */
    public void ask(Optional<RepresentativeKind> kind) {
        asked = kind.orElse(null);
        refill(null);
    }

    /** Who was chosen; empty when nobody was, which the field then shows. */
    public Optional<Empowered> chosen() {
        who.setInvalid(who.isEmpty());
        return who.getOptionalValue();
    }

    private void refill(@Nullable Authority wanted) {
        var good = registers.authorities().goodToday(patient).stream()
                .filter(one -> one.kind() == asked)
                .toList();
        who.setItems(good);
        who.setInvalid(false);
        good.stream()
                .filter(one ->
                        wanted == null ? good.size() == 1 : one.authority().equals(wanted))
                .findFirst()
                .ifPresent(who::setValue);
    }

    private void write() {
        if (asked == null) {
            new PowerDialog(patient, registers, this::refill).open();
        } else {
            new RepresentativeDialog(patient, asked, registers, this::refill).open();
        }
    }
}
