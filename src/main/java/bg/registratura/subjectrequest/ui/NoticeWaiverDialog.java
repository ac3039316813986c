package bg.registratura.subjectrequest.ui;

import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.NoticedRecipient;
import bg.registratura.subjectrequest.RecipientNotices;
import bg.registratura.subjectrequest.WaiverGround;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;

/** On which of the two grounds of article 19 a recipient is not told, and why. */
class NoticeWaiverDialog extends Dialog {

    private final RadioButtonGroup<WaiverGround> ground =
            new RadioButtonGroup<>(getTranslation("subjectrequest.notice.waive.ground"));
    private final TextArea reason = new TextArea(getTranslation("subjectrequest.notice.waive.reason"));
    private final transient BiConsumer<WaiverGround, String> given;

    NoticeWaiverDialog(NoticedRecipient recipient, BiConsumer<WaiverGround, String> given) {
        this.given = given;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(getTranslation("subjectrequest.notice.waive"));
        setWidth("min(94vw, 32rem)");
        ground.setItems(WaiverGround.values());
        ground.setItemLabelGenerator(one -> getTranslation("subjectrequest.notice.waive." + one));
        ground.addThemeName("vertical");
        reason.setMaxLength(RecipientNotices.LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("subjectrequest.notice.waive.of", recipient.name())), ground, reason);
        getFooter()
                .add(
                        Acts.quiet("subjectrequest.reason.close", this::close),
                        Acts.primary("subjectrequest.reason.confirm", Key.F9, this::confirm));
        addOpenedChangeListener(_ -> ground.getElement().callJsFunction("focus"));
    }

    private void confirm() {
        ground.setErrorMessage(getTranslation("subjectrequest.notice.waive.ground.required"));
        ground.setInvalid(ground.isEmpty());
        reason.setErrorMessage(getTranslation("subjectrequest.reason.required"));
        reason.setInvalid(reason.getValue().isBlank());
        if (ground.isInvalid()) {
            ground.getElement().callJsFunction("focus");
        } else if (reason.isInvalid()) {
            reason.focus();
        } else {
            close();
            given.accept(ground.getValue(), reason.getValue().strip());
        }
    }
}
