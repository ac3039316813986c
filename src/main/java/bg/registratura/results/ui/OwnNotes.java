package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.results.DentistNote;
import bg.registratura.results.DentistNotes;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a dentist told the laboratory about the study on the screen, what became of it, and the way to tell something. */
class OwnNotes extends Div {

    private final transient DentistNotes notes;
    private final transient StudyId study;
    private final Div told = new Div();

    OwnNotes(DentistNotes notes, StudyId study) {
        this.notes = notes;
        this.study = study;
        addClassNames("study-foot", "own-notes");
        told.addClassName("told");
        add(Acts.plain("results.note.open", () -> new NoteDialog(notes, study, this::refresh).open()), told);
        refresh();
    }

    private void refresh() {
        told.removeAll();
        notes.mine(study).forEach(note -> told.add(line(note)));
    }

    private Paragraph line(DentistNote note) {
        var done = note.doneAt();
        var kind = getTranslation("results.note.kind." + note.kind().name());
        var sent = Dates.dayTime(getLocale(), note.writtenAt());
        var line = new Paragraph(
                done == null
                        ? getTranslation("results.note.own", kind, sent)
                        : getTranslation("results.note.own.done", kind, sent, Dates.dayTime(getLocale(), done)));
        line.addClassName("quiet");
        return line;
    }
}
