package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.DentistNote;
import bg.registratura.results.DentistNotes;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;

/** A dentist tells the laboratory what is wrong with a study. */
class NoteDialog extends Dialog {

    private final transient DentistNotes notes;
    private final transient StudyId study;
    private final transient Runnable told;
    private final RadioButtonGroup<DentistNote.Kind> kind = new RadioButtonGroup<>(getTranslation("results.note.kind"));
    private final TextArea words = new TextArea(getTranslation("results.note.words"));
    private final RefusalLine refusal = new RefusalLine();

    NoteDialog(DentistNotes notes, StudyId study, Runnable told) {
        this.notes = notes;
        this.study = study;
        this.told = told;
        setHeaderTitle(getTranslation("results.note.title"));
        setWidth("32rem");
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setItems(DentistNote.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("results.note.kind." + one.name()));
        kind.setErrorMessage(getTranslation("results.note.kind.required"));
        words.setHelperText(getTranslation("results.note.words.help", DentistNote.FEWEST_WORDS));
        words.setErrorMessage(getTranslation("results.note.words.required", DentistNote.FEWEST_WORDS));
        words.setMaxLength(DentistNote.MOST_WORDS);
        words.setWidthFull();
        var fields = new Div(kind, words);
        fields.addClassName("stack");
        add(new Paragraph(getTranslation("results.note.lead")), fields, refusal);
        var send = Acts.plain("results.note.send", this::send);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("results.note.leave", this::close), send);
    }

    private void send() {
        refusal.hide();
        var length = words.getValue().strip().length();
        kind.setInvalid(kind.isEmpty());
        words.setInvalid(length < DentistNote.FEWEST_WORDS || length > DentistNote.MOST_WORDS);
        if (kind.isInvalid()) {
            kind.getElement().callJsFunction("focus");
        } else if (words.isInvalid()) {
            words.focus();
        } else if (notes.write(study, kind.getValue(), words.getValue())) {
            Notices.done("results.note.sent");
            close();
            told.run();
        } else {
            refusal.say(getTranslation("results.note.gone"));
        }
    }
}
