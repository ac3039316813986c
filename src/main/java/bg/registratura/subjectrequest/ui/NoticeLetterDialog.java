package bg.registratura.subjectrequest.ui;

import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.NoticedRecipient;
import bg.registratura.subjectrequest.RecipientNotices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Where a letter to a recipient goes; what the house knows stands there already. */
class NoticeLetterDialog extends Dialog {

    private final TextArea address = new TextArea(getTranslation("subjectrequest.notice.address"));
    private final transient Consumer<String> given;

    NoticeLetterDialog(NoticedRecipient recipient, String known, Consumer<String> given) {
        this.given = given;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(getTranslation("subjectrequest.notice.write"));
        setWidth("min(94vw, 32rem)");
        address.setMaxLength(RecipientNotices.LONGEST_ADDRESS);
        address.setMinRows(2);
        address.setWidthFull();
        address.setAutofocus(true);
        address.setValue(known);
        address.setHelperText(known.isEmpty() ? getTranslation("subjectrequest.notice.address.unknown") : null);
        add(new Paragraph(getTranslation("subjectrequest.notice.write.to", recipient.name())), address);
        getFooter()
                .add(
                        Acts.quiet("subjectrequest.reason.close", this::close),
                        Acts.primary("subjectrequest.notice.write.confirm", Key.F9, this::confirm));
    }

    private void confirm() {
        address.setErrorMessage(getTranslation("subjectrequest.notice.address.required"));
        address.setInvalid(address.getValue().isBlank());
        if (address.isInvalid()) {
            address.focus();
        } else {
            close();
            given.accept(address.getValue().strip());
        }
    }
}
