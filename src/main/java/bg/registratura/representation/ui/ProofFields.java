package bg.registratura.representation.ui;

import bg.registratura.representation.Proof;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** The paper that proves it: its kind, number, day and issuer. */
class ProofFields extends Div {

    final TextField number = new TextField(getTranslation("representation.proof.number"));
    final DayPicker issuedOn = new DayPicker(getTranslation("representation.proof.issued-on"));
    final TextField issuer = new TextField(getTranslation("representation.proof.issuer"));
    private final Select<Proof.Kind> kind = new Select<>();

    ProofFields() {
        addClassName("fields");
        kind.setLabel(getTranslation("representation.proof"));
        kind.setItems(Proof.Kind.values());
        kind.setItemLabelGenerator(value -> getTranslation("representation.proof." + value.name()));
        number.setMaxLength(60);
        issuer.setMaxLength(200);
        issuer.setHelperText(getTranslation("representation.proof.issuer.help"));
        add(kind, number, issuedOn, issuer);
    }

    void propose(Proof.Kind value) {
        kind.setValue(value);
    }

    /** The paper; empty when something is lacking, which the fields then show. */
    Optional<Proof> read() {
        require(number);
        require(issuer);
        issuedOn.setErrorMessage(getTranslation("representation.proof.issued-on.missing"));
        issuedOn.setInvalid(issuedOn.isEmpty());
        return number.isInvalid() || issuer.isInvalid() || issuedOn.isInvalid()
                ? Optional.empty()
                : Optional.of(new Proof(
                        kind.getValue(),
                        number.getValue().strip(),
                        issuedOn.getValue(),
                        issuer.getValue().strip()));
    }

    private void require(TextField field) {
        field.setErrorMessage(getTranslation("representation.required"));
        field.setInvalid(field.getValue().isBlank());
    }
}
