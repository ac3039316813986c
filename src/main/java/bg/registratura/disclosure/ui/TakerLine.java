package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.field;
import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.status;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.Recipient;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.Release;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Into whose hand it goes, and the look of today into that person's document. */
class TakerLine extends Div {

    private final transient Release release;
    private final transient Patient patient;
    private final transient Hands hands;
    private final TextField name = field("disclosure.taker", Recipient.LONGEST_NAME);
    private final Span shown = status("status-open", word("disclosure.taker.unseen"));
    private final Button look = Acts.plain("disclosure.look", this::look);
    private @Nullable IdentityCheckId check;

    TakerLine(Release release, Patient patient, Hands hands) {
        this.release = release;
        this.patient = patient;
        this.hands = hands;
        addClassName("rows");
        var collector = release.collector();
        var kind = release.recipient().kind();
        name.setWidthFull();
        name.setValue(
                collector != null
                        ? collector
                        : known(kind) ? release.recipient().name() : "");
        name.setReadOnly(collector != null || kind == RecipientKind.PATIENT);
        if (!kind.isPatientsSide() && collector == null) {
            name.setHelperText(word("disclosure.taker.help"));
        }
        var row = new Div(shown, look);
        row.addClassName("row");
        add(name, row);
        if (ofPatient()) {
            hands.checks().goodToday(patient.id(), CheckPurpose.RELEASE).stream()
                    .findFirst()
                    .ifPresent(good ->
                            seen(good.id(), Optional.ofNullable(good.look().bearerName())));
        }
    }

    /** Who takes it; empty while that is not shown by a document, which is then said. */
    Optional<Taken> taken() {
        mark(name, !name.getValue().isBlank(), "disclosure.taker.required");
        if (name.isInvalid()) {
            name.focus();
        } else if (check == null) {
            Notices.refused("disclosure.taker.unseen");
            look.focus();
        }
        return name.isInvalid() || check == null
                ? Optional.empty()
                : Optional.of(new Taken(name.getValue().strip(), check));
    }

    private static boolean known(RecipientKind kind) {
        return !kind.isAuthority() && kind != RecipientKind.FACILITY && kind != RecipientKind.INSURER;
    }

    private boolean ofPatient() {
        return release.collector() == null && release.recipient().kind().isPatientsSide();
    }

    private void look() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(word("disclosure.look"));
        dialog.setModality(ModalityMode.STRICT);
        dialog.add(form(checking -> {
            dialog.close();
            looked(checking);
        }));
        dialog.getFooter().add(Acts.quiet("disclosure.close", dialog::close));
        dialog.open();
    }

    private Component form(Consumer<Checking.Recorded> done) {
        var purposes = Set.of(CheckPurpose.RELEASE);
        if (ofPatient()) {
            return hands.identity().ofPatient(patient, purposes, done);
        }
        var dentist = release.recipient().practitioner();
        return hands.identity()
                .of(
                        dentist == null || release.collector() != null
                                ? new Checked.OfStranger(
                                        Uuid7.next(hands.clock().instant()))
                                : new Checked.OfPractitioner(dentist),
                        purposes,
                        done);
    }

    private void looked(Checking.Recorded checking) {
        switch (checking) {
            case Checking.Shown(var checks) -> {
                var id = checks.get(CheckPurpose.RELEASE);
                if (id != null) {
                    seen(id, hands.checks().find(id).map(found -> found.look().bearerName()));
                }
            }
            case Checking.NotShown _ -> Notices.refused("disclosure.look.not-shown");
        }
    }

    private void seen(IdentityCheckId id, Optional<String> bearer) {
        check = id;
        if (ofPatient() && !name.isReadOnly()) {
            bearer.ifPresent(name::setValue);
        }
        shown.setText(word("disclosure.taker.seen"));
        shown.setClassName("status status-done");
    }

    /** A name and the look that shows it. */
    record Taken(String name, IdentityCheckId check) {}
}
