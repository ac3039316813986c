package bg.registratura.results.ui;

import bg.registratura.language.Dates;
import bg.registratura.results.DentistNote;
import bg.registratura.results.DentistNotes;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What dentists told about studies and nobody has done with yet, the oldest first; no picture is opened by it. */
@Route("dentist-notes")
@RolesAllowed({"TECHNICIAN", "REPORTING_PHYSICIAN"})
class NotesView extends Div implements HasDynamicTitle {

    private final transient DentistNotes notes;
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("results.notes.none"));

    NotesView(DentistNotes notes) {
        this.notes = notes;
        addClassName("page");
        var lead = new Paragraph(getTranslation("results.notes.lead"));
        lead.addClassName("page-lead");
        none.addClassName("empty-state");
        rows.addClassName("rows");
        add(new H1(getPageTitle()), lead, none, rows);
        notes.waiting().forEach(note -> rows.add(row(note)));
        count();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.notes.title");
    }

    private ListItem row(DentistNote note) {
        var about = note.about();
        var examination = about.examination();
        var what = new Span(getTranslation("results.note.kind." + note.kind().name()));
        what.addClassName("study-kind");
        var study = new Paragraph(getTranslation(
                "results.notes.study",
                about.patientName(),
                String.valueOf(about.clientNumber()),
                examination == null ? "" : getTranslation("results.kind." + examination.name()),
                Dates.day(getLocale(), Dates.dayOf(about.takenAt()))));
        var by = new Span(
                getTranslation("results.notes.by", note.dentist(), Dates.dayTime(getLocale(), note.writtenAt())));
        by.addClassName("quiet");
        var row = new ListItem(new Div(what, study, new Paragraph(note.words()), by));
        row.add(Acts.plain("results.notes.done", () -> done(note, row)));
        row.addClassName("row");
        return row;
    }

    private void done(DentistNote note, ListItem row) {
        Notices.told(notes.done(note.id()) ? "results.notes.is-done" : "results.notes.was-done");
        rows.remove(row);
        count();
    }

    private void count() {
        none.setVisible(rows.getChildren().findAny().isEmpty());
    }
}
