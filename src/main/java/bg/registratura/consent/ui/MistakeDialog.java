package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Consenting;
import bg.registratura.consent.Consents;
import bg.registratura.consent.PastSheet;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Calls one entry a mistake, with a reason; the entry stays to be read and a counter-entry stands beside it. */
class MistakeDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    private final transient PastSheet.Word entry;
    private final transient Consents consents;
    private final transient Runnable changed;
    private final TextArea reason = new TextArea(word("consent.mistake.reason"));

    MistakeDialog(PastSheet sheet, PastSheet.Word entry, Consents consents, Runnable changed) {
        this.entry = entry;
        this.consents = consents;
        this.changed = changed;
        setHeaderTitle(word("consent.mistake.title", sheet.number().text()));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(word("consent.mistake.reason.helper"));
        add(
                new Paragraph(word("consent.event." + entry.event().name(), Dates.dayTime(entry.at()))),
                new Paragraph(word("consent.mistake.explained")),
                reason);
        var record = Acts.plain("consent.mistake.record", this::record);
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("consent.close", this::close), record);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.focus();
            }
        });
    }

    private void record() {
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.setErrorMessage(word("consent.mistake.reason.required"));
            reason.focus();
            return;
        }
        var outcome = consents.annul(entry.id(), reason.getValue());
        if (outcome instanceof Consenting.Refused(var why)) {
            reason.setInvalid(true);
            reason.setErrorMessage(word("consent.not." + why.name()));
        }
        Sentences.tell(outcome, "consent.done.annulled", () -> {
            close();
            changed.run();
        });
    }
}
