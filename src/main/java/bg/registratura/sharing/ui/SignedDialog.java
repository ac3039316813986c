package bg.registratura.sharing.ui;

import bg.registratura.document.DocumentId;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.Patient;
import bg.registratura.sharing.Signing;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that is done by a signature: a look into the document of whoever signs, the paper, the signature. */
abstract class SignedDialog extends Dialog {

    final transient Patient patient;
    final transient SharingRoom room;
    private final transient Runnable done;
    private final Button print = Acts.plain("sharing.print", this::print);
    private final Button save = Acts.plain("sharing.signed", this::save);
    private transient @Nullable IdentityCheck shown;
    private transient @Nullable DocumentId paper;

    SignedDialog(Patient patient, SharingRoom room, Runnable done) {
        this.patient = patient;
        this.room = room;
        this.done = done;
        setWidth("min(94vw, 54rem)");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("sharing.close", this::close), print, save);
    }

    /** Begins with whoever may sign and was looked at today; else with the look. */
    void begin() {
        room.desk().signersToday(patient.id()).stream().findFirst().ifPresentOrElse(this::sign, this::identify);
        open();
    }

    /** Shows what is to be signed. */
    abstract void ask(IdentityCheck check);

    /** The paper, if what it says is complete and may be given. */
    abstract Optional<DocumentId> prepare(IdentityCheck check);

    /** Does what was signed. */
    abstract Signing record(IdentityCheck check, DocumentId signed);

    /** What is said when it is done. */
    abstract String doneKey();

    /** What was printed is not what stands in the fields any more. */
    void changed() {
        paper = null;
        save.setEnabled(false);
    }

    private void identify() {
        removeAll();
        print.setVisible(false);
        save.setVisible(false);
        add(
                new Paragraph(getTranslation("sharing.identity")),
                room.forms().ofPatient(patient, Set.of(CheckPurpose.RELEASE), this::identified));
    }

    private void identified(Checking.Recorded checking) {
        switch (checking) {
            case Checking.Shown(var checks) ->
                Optional.ofNullable(checks.get(CheckPurpose.RELEASE))
                        .flatMap(room.checks()::find)
                        .ifPresent(this::judge);
            case Checking.NotShown _ -> Notices.refused("sharing.not.IDENTITY_MISSING");
        }
    }

    private void judge(IdentityCheck check) {
        room.desk()
                .against(check, patient.id())
                .ifPresentOrElse(
                        why -> {
                            Notices.refused("sharing.not." + why.name());
                            identify();
                        },
                        () -> sign(check));
    }

    private void sign(IdentityCheck check) {
        shown = check;
        removeAll();
        print.setVisible(true);
        save.setVisible(true);
        changed();
        var look = check.look();
        add(new Paragraph(getTranslation(
                "sharing.signs",
                getTranslation("sharing.paper.signs." + look.bearer().name()),
                look.bearerName() == null ? patient.name().full() : look.bearerName())));
        ask(check);
    }

    void print() {
        var check = shown;
        if (check == null) {
            return;
        }
        var printed = paper;
        if (printed != null) {
            Printing.print(
                    room.documents().reprint(printed, getTranslation("sharing.print.again")),
                    getTranslation("sharing.paper"));
            return;
        }
        prepare(check).ifPresent(ready -> {
            paper = ready;
            save.setEnabled(true);
            room.documents().print(ready).ifPresent(pdf -> Printing.print(pdf, getTranslation("sharing.paper")));
        });
    }

    private void save() {
        var check = shown;
        var signed = paper;
        if (check == null || signed == null) {
            return;
        }
        switch (record(check, signed)) {
            case Signing.Done _ -> {
                close();
                Notices.done(doneKey());
                done.run();
            }
            case Signing.Refused(var reason) -> Notices.refused("sharing.refused." + reason.name());
            case Signing.NotSigned(var why) -> Notices.refused("sharing.not." + why.name());
        }
    }
}
