package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.field;
import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.Recipient;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.Release;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
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

/** Into whose hand it goes, and the look of today into that person's document; another name is another person's look. */
class TakerLine extends Div {

    private static final Set<CheckPurpose> PURPOSES = Set.of(CheckPurpose.RELEASE);

    private final transient Release release;
    private final transient Patient patient;
    private final transient Hands hands;
    private final TextField name = field("disclosure.taker", Recipient.LONGEST_NAME);
    private final Span shown = new Span();
    private final Button look = Acts.plain("disclosure.look", this::look);
    private @Nullable IdentityCheckId check;

    TakerLine(Release release, Patient patient, Hands hands) {
        this.release = release;
        this.patient = patient;
        this.hands = hands;
        addClassName("rows");
        name.setWidthFull();
        name.setValue(called());
        name.setReadOnly(!called().isEmpty());
        if (called().isEmpty()) {
            name.setHelperText(word("disclosure.taker.help"));
        }
        name.addValueChangeListener(_ -> unseen());
        var row = new Div(shown, look);
        row.addClassName("row");
        add(name, row);
        withWhoeverSpeaks(row);
        unseen();
        seenBefore();
    }

    /** Who takes it; empty while that is not shown by a document, which is then said. */
    Optional<Taken> taken() {
        seenBefore();
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

    /** A person takes what is theirs; whoever is sent by others says their name here. */
    private String called() {
        var collector = release.collector();
        if (collector != null) {
            return collector;
        }
        var to = release.recipient();
        return to.kind() == RecipientKind.PATIENT
                ? patient.name().full()
                : to.kind().isPerson() ? to.name() : "";
    }

    private boolean ofPatient() {
        return release.collector() == null && release.recipient().kind().isPatientsSide();
    }

    /** Where the patient acts together with somebody, both are looked at. */
    private void withWhoeverSpeaks(Div own) {
        var kind = release.recipient().kind();
        var places = hands.releases().speaking(patient.id());
        if (ofPatient() && kind != RecipientKind.HEIR && places.size() > 1) {
            var both = new SignerList(places, patient, hands);
            both.whenComplete(this::seenBefore);
            own.setVisible(kind == RecipientKind.REPRESENTATIVE);
            add(both);
        }
    }

    private void look() {
        mark(name, !name.getValue().isBlank(), "disclosure.taker.required");
        if (name.isInvalid()) {
            name.focus();
            return;
        }
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
        var called = name.getValue().strip();
        if (ofPatient()) {
            return release.recipient().kind() == RecipientKind.HEIR
                    ? hands.identity().ofHeir(patient, called, PURPOSES, done)
                    : hands.identity().ofPatient(patient, PURPOSES, done);
        }
        var dentist = release.recipient().practitioner();
        return dentist == null || release.collector() != null
                ? hands.identity().ofStranger(Uuid7.next(hands.clock().instant()), called, PURPOSES, done)
                : hands.identity().of(new Checked.OfPractitioner(dentist), PURPOSES, done);
    }

    private void looked(Checking.Recorded checking) {
        switch (checking) {
            case Checking.Shown(var checks) ->
                Optional.ofNullable(checks.get(CheckPurpose.RELEASE))
                        .flatMap(hands.checks()::find)
                        .ifPresent(this::seen);
            case Checking.NotShown _ -> Notices.refused("disclosure.look.not-shown");
        }
    }

    private void seen(IdentityCheck found) {
        if (ofPatient() && !isTheirs(found)) {
            var other = found.look().bearerName();
            name.setErrorMessage(word(
                    "disclosure.taker.another", other == null ? patient.name().full() : other));
            name.setInvalid(true);
            return;
        }
        name.setInvalid(false);
        check = found.id();
        shown.setText(word("disclosure.taker.seen"));
        shown.setClassName("status status-done");
    }

    private void unseen() {
        check = null;
        shown.setText(word("disclosure.taker.unseen"));
        shown.setClassName("status status-open");
    }

    /** On the patient's side a look of today stands, for whatever it was made. */
    private void seenBefore() {
        if (ofPatient() && check == null) {
            hands.checks().goodToday(patient.id(), CheckPurpose.RELEASE).stream()
                    .filter(this::isTheirs)
                    .findFirst()
                    .ifPresent(this::seen);
        }
    }

    private boolean isTheirs(IdentityCheck found) {
        var bearer = found.look().bearer();
        var fits =
                switch (release.recipient().kind()) {
                    case PATIENT -> bearer == Bearer.SELF;
                    case HEIR -> bearer == Bearer.HEIR;
                    default -> bearer.actsForAnother();
                };
        var other = found.look().bearerName();
        return fits && (other == null || other.equalsIgnoreCase(name.getValue().strip()));
    }

    /** A name and the look that shows it. */
    record Taken(String name, IdentityCheckId check) {}
}
