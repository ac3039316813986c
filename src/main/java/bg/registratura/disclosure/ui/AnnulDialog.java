package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Annulling;
import bg.registratura.disclosure.Annulment;
import bg.registratura.disclosure.RegisterLine;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Calls one release a mistake, with a reason; it stays to be read, struck through. */
class AnnulDialog extends Dialog {

    private final transient RegisterLine line;
    private final transient Hands hands;
    private final transient Runnable changed;
    private final TextArea reason = new TextArea(word("disclosure.annul.reason"));

    AnnulDialog(RegisterLine line, Hands hands, Runnable changed) {
        this.line = line;
        this.hands = hands;
        this.changed = changed;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(word("disclosure.annul.title"));
        reason.setMaxLength(Annulment.LONGEST_REASON);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(word("disclosure.annul.reason.help"));
        add(
                new Paragraph(Dates.dayTime(getLocale(), line.entry().at()) + " \u00b7 "
                        + line.entry().recipient().name()),
                new Paragraph(word("disclosure.annul.text")),
                reason);
        getFooter()
                .add(
                        Acts.quiet("disclosure.close", this::close),
                        Acts.primary("disclosure.annul.record", Key.F9, this::annul));
        addOpenedChangeListener(_ -> reason.focus());
    }

    private void annul() {
        mark(reason, !reason.getValue().isBlank(), "disclosure.annul.REASON_MISSING");
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        var outcome = hands.annulments().annul(line.entry().id(), reason.getValue());
        if (outcome == Annulling.ANNULLED) {
            Notices.done("disclosure.annul.ANNULLED");
        } else {
            Notices.refused("disclosure.annul." + outcome.name());
        }
        close();
        changed.run();
    }
}
