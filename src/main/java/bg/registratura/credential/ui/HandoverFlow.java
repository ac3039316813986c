package bg.registratura.credential.ui;

import bg.registratura.credential.Credentials;
import bg.registratura.credential.Handover;
import bg.registratura.credential.Handovers;
import bg.registratura.credential.Recipient;
import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Handing a sheet over in three steps: the look into the document, the sheet, the protocol. */
class HandoverFlow extends Div {

    private final transient Hands hands;
    private final Recipient recipient;
    private final transient Function<Consumer<Checking.Recorded>, Component> identityForm;
    private final transient Runnable changed;

    HandoverFlow(
            Hands hands,
            Recipient recipient,
            Optional<IdentityCheck> check,
            Function<Consumer<Checking.Recorded>, Component> identityForm,
            Runnable changed) {
        this.hands = hands;
        this.recipient = recipient;
        this.identityForm = identityForm;
        this.changed = changed;
        check.ifPresentOrElse(this::offer, this::lookFirst);
    }

    private void lookFirst() {
        removeAll();
        add(sentence("credential.handover.look"), identityForm.apply(this::looked));
    }

    private void looked(Checking.Recorded checking) {
        switch (checking) {
            case Checking.Shown(var checks) ->
                Optional.ofNullable(checks.get(CheckPurpose.CREDENTIAL))
                        .flatMap(hands.checks::find)
                        .ifPresent(this::offer);
            case Checking.NotShown _ -> Notices.refused("credential.handover.not-shown");
        }
    }

    private void offer(IdentityCheck check) {
        removeAll();
        var acts = Acts.row(Acts.primary("credential.handover.issue", Key.F8, () -> issue(check)));
        if (recipient.kind() != Recipient.Kind.PATIENT) {
            acts.add(Acts.quiet("credential.handover.factor-lost", () -> forgetFactor(check)));
        }
        add(sentence("credential.handover.offer"), acts);
    }

    private void forgetFactor(IdentityCheck check) {
        if (hands.credentials.forgetSecondFactor(check)) {
            Notices.done("credential.handover.factor-forgotten");
        } else {
            Notices.refused("credential.handover.factor-none");
        }
    }

    private void issue(IdentityCheck check) {
        show(check, hands.handovers.handOver(check, recipient, getLocale()));
    }

    private void renew(IdentityCheck check) {
        show(check, hands.handovers.renew(check, recipient, getLocale()));
    }

    private void show(IdentityCheck check, Handover handover) {
        switch (handover) {
            case Handover.Ready ready -> {
                Printing.print(ready.sheet(), getTranslation("credential.handover.sheet-name"));
                printed(check, new Printed(ready.protocol(), ready.expiresAt(), ready.replaces()));
            }
            case Handover.IdentityMissing _ -> {
                Notices.refused("credential.handover.identity-missing");
                lookFirst();
            }
            case Handover.Joined(var number) -> joined(check, number);
            case Handover.OfChild _ -> {
                Notices.refused("credential.handover.child");
                lookFirst();
            }
            case Handover.NobodyThere _ -> Notices.refused("credential.handover.nobody");
        }
    }

    /** No paper is needed: the representative finds one more person behind the password they have. */
    private void joined(IdentityCheck check, String number) {
        removeAll();
        var said = sentence("credential.handover.joined", recipient.name(), number);
        said.addClassNames("message", "message-done");
        said.getElement().setAttribute("role", "status");
        add(
                said,
                Acts.row(
                        Acts.primary("credential.handover.done", Key.F9, changed::run),
                        Acts.quiet("credential.handover.lost", () -> renew(check))));
    }

    private void printed(IdentityCheck check, Printed ready) {
        removeAll();
        var said = sentence("credential.handover.printed", Dates.dayTime(getLocale(), ready.expiresAt()));
        said.addClassNames("message", "message-done");
        said.getElement().setAttribute("role", "status");
        add(said);
        if (ready.replaces()) {
            var old = sentence("credential.handover.replaced");
            old.addClassNames("message", "message-waits");
            add(old);
        }
        add(Acts.row(
                Acts.primary("credential.handover.protocol", Key.F9, () -> printProtocol(ready.protocol())),
                Acts.plain("credential.handover.again", () -> renew(check)),
                Acts.quiet("credential.handover.done", this::done)));
    }

    private void done() {
        Printing.forget();
        changed.run();
    }

    private void printProtocol(DocumentId protocol) {
        hands.documents
                .print(protocol)
                .ifPresentOrElse(
                        pdf -> Printing.print(pdf, getTranslation("credential.handover.protocol-name")),
                        () -> Printing.print(
                                hands.documents.reprint(protocol, getTranslation("credential.handover.reprint-reason")),
                                getTranslation("credential.handover.protocol-name")));
    }

    private Paragraph sentence(String key, Object... args) {
        return new Paragraph(getTranslation(key, args));
    }

    /** What stays of a sheet on the screen: nothing of what stands on it. */
    private record Printed(DocumentId protocol, Instant expiresAt, boolean replaces) {}

    /** What the flow works with. */
    record Hands(Handovers handovers, Credentials credentials, IdentityChecks checks, Documents documents) {}
}
