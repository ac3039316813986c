package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.ReleaseConsent;
import bg.registratura.document.DocumentId;
import bg.registratura.identity.Bearer;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taking a consent back as it was given: the sheet with what follows from it, the look into a document, the signature. */
class WithdrawDialog extends Dialog {

    private final transient ReleaseConsent consent;
    private final transient Hands hands;
    private final transient Runnable changed;
    private @Nullable DocumentId sheet;

    WithdrawDialog(ReleaseConsent consent, Patient patient, Hands hands, Runnable changed) {
        this.consent = consent;
        this.hands = hands;
        this.changed = changed;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(word("disclosure.withdraw.title", consent.number().text()));
        var anyone = EnumSet.of(Bearer.SELF, Bearer.PARENT, Bearer.GUARDIAN, Bearer.CURATOR);
        var signers = new SignerList(List.of(anyone), patient, hands);
        var signed = Acts.primary("disclosure.withdraw.signed", Key.F9, this::signed);
        var print = Acts.with("disclosure.withdraw.print", Key.F8, this::print);
        var content = new Div(new Paragraph(word("disclosure.withdraw.text")), Acts.row(print), signers);
        content.addClassName("step-form");
        add(content);
        signers.whenComplete(signed::focus);
        getFooter().add(Acts.quiet("disclosure.close", this::close), signed);
        addOpenedChangeListener(_ -> print.focus());
    }

    private void print() {
        var printed = hands.forms().printWithdrawal(consent.id());
        sheet = printed.document();
        Printing.print(printed.pdf(), word("disclosure.withdraw.sheet-name"));
    }

    private void signed() {
        if (sheet == null) {
            Notices.refused("disclosure.withdraw.unprinted");
            return;
        }
        Sentences.tell(hands.consents().withdraw(consent.id(), sheet), "disclosure.withdraw.done", () -> {
            close();
            changed.run();
        });
    }
}
