package bg.registratura.representation.ui;

import bg.registratura.people.PatientId;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Proof;
import bg.registratura.representation.Recording;
import bg.registratura.representation.Representative;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.representation.Representatives.Appointment;
import bg.registratura.search.Match;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down who represents a patient by law, with the paper that proves it in the hand. */
class RepresentativeDialog extends Dialog {

    private final transient PatientId patient;
    private final transient Registers registers;
    private final transient Consumer<Authority> recorded;
    private final Select<RepresentativeKind> kind = new Select<>();
    private final TextField name = new TextField(getTranslation("representation.name"));
    private final TextField record = new TextField(getTranslation("representation.own-record"));
    private final Checkbox same = new Checkbox();
    private final ProofFields proof = new ProofFields();
    private final Checkbox interdiction = new Checkbox(getTranslation("representation.interdiction"));
    private final DayPicker end = new DayPicker(getTranslation("representation.ends-on"));
    private transient @Nullable PatientId ownRecord;
    private transient @Nullable Representative namesake;

    RepresentativeDialog(
            PatientId patient, RepresentativeKind asked, Registers registers, Consumer<Authority> recorded) {
        this.patient = patient;
        this.registers = registers;
        this.recorded = recorded;
        setHeaderTitle(getTranslation("representation.new"));
        setWidth("54rem");
        set(asked);
        var fields = new Div(kind, name, record);
        fields.addClassName("fields");
        var term = new Div(end);
        term.addClassName("fields");
        var ticks = new Div(same, interdiction);
        ticks.addClassName("ticks");
        add(fields, proof, term, ticks);
        var save = Acts.plain("representation.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("representation.close", this::close), save);
        Acts.walk(List.of(name, record, proof.number, proof.issuedOn, proof.issuer, end), this::save);
    }

    private void set(RepresentativeKind asked) {
        kind.setLabel(getTranslation("representation.kind"));
        kind.setItems(RepresentativeKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("representation.kind." + value.name()));
        kind.addValueChangeListener(_ -> followKind());
        kind.setValue(asked);
        name.setHelperText(getTranslation("representation.name.help"));
        name.setMaxLength(200);
        name.setAutofocus(true);
        name.addValueChangeListener(_ -> lookForNamesake());
        record.setHelperText(getTranslation("representation.own-record.help"));
        record.setErrorMessage(getTranslation("representation.own-record.nobody"));
        record.addValueChangeListener(_ -> lookForRecord());
        end.setHelperText(getTranslation("representation.ends-on.help"));
        same.setVisible(false);
    }

    private void followKind() {
        var parent = kind.getValue() == RepresentativeKind.PARENT;
        interdiction.setVisible(!parent);
        interdiction.setValue(interdiction.getValue() && !parent);
        proof.propose(parent ? Proof.Kind.BIRTH_CERTIFICATE : Proof.Kind.GUARDIANSHIP_ACT);
    }

    /** A parent who is a patient too is found by the number of the record, and the names come from there. */
    private void lookForRecord() {
        ownRecord = null;
        record.setInvalid(false);
        if (record.getValue().isBlank()) {
            return;
        }
        registers.search().search(record.getValue()).matches().stream()
                .filter(Match::isExact)
                .findFirst()
                .ifPresentOrElse(
                        match -> {
                            ownRecord = match.id();
                            name.setValue(match.name().full());
                        },
                        () -> record.setInvalid(true));
    }

    private void lookForNamesake() {
        namesake = registers.representatives().namesakes(name.getValue(), patient).stream()
                .findFirst()
                .orElse(null);
        same.setVisible(namesake != null);
        same.setValue(false);
        if (namesake != null) {
            registers
                    .patients()
                    .find(namesake.patient())
                    .ifPresent(other -> same.setLabel(
                            getTranslation("representation.same", other.name().brief())));
        }
    }

    private void save() {
        name.setErrorMessage(getTranslation("representation.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        var paper = proof.read();
        if (name.isInvalid()) {
            name.focus();
        }
        if (name.isInvalid() || record.isInvalid() || end.isInvalid() || paper.isEmpty()) {
            return;
        }
        var outcome = registers
                .representatives()
                .record(new Appointment(
                        patient,
                        kind.getValue(),
                        name.getValue(),
                        ownRecord,
                        namesake != null && same.getValue() ? namesake.id() : null,
                        paper.get(),
                        interdiction.getValue(),
                        end.getValue()));
        switch (outcome) {
            case Recording.Recorded(var authority) -> {
                close();
                Notices.done("representation.recorded");
                recorded.accept(authority);
            }
            case Recording.Refused(var reason) -> Notices.refused("representation.not." + reason.name());
        }
    }
}
