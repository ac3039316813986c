package bg.registratura.dose.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for some sentences that will stand as written. */
class NoteDialog extends Dialog {

    private final TextArea note;

    NoteDialog(String title, String explained, String label, int longest, Consumer<String> written) {
        setHeaderTitle(getTranslation(title));
        setWidth("min(92vw, 40rem)");
        note = new TextArea(getTranslation(label));
        note.setMaxLength(longest);
        note.setWidthFull();
        note.setMinHeight("8rem");
        var form = new Div(new Paragraph(explained), note);
        form.addClassName("step-form");
        add(form);
        var save = new Button(getTranslation("dose.save"), _ -> {
            note.setInvalid(note.getValue().isBlank());
            note.setErrorMessage(note.isInvalid() ? getTranslation("dose.note.required") : "");
            if (!note.isInvalid()) {
                written.accept(note.getValue().strip());
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dose.close"), _ -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                note.focus();
            }
        });
    }
}
