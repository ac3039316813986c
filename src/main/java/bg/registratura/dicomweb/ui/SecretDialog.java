package bg.registratura.dicomweb.ui;

import bg.registratura.shell.Acts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** The one time a token is seen: to be copied into its program now. */
class SecretDialog extends Dialog {

    SecretDialog(String program, String value) {
        setHeaderTitle(getTranslation("dicomweb.secret.title", program));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setMaxWidth("36rem");
        add(
                new Paragraph(getTranslation("dicomweb.secret.text")),
                new CopyLine(getTranslation("dicomweb.secret"), value, false));
        getFooter().add(Acts.plain("dicomweb.secret.done", this::close));
    }
}
