package bg.registratura.frontdesk.ui;

import bg.registratura.document.Documents;
import bg.registratura.document.Issued;
import bg.registratura.document.RegisterKind;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Service;

/** What was ever printed for a patient under a number; when the printer was off it is printed again from here. */
@Service
class PapersSection implements RecordSection {

    private static final int PLACE = 40;

    private final Documents documents;

    PapersSection(Documents documents) {
        this.documents = documents;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "frontdesk.papers";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        show(section, patient);
        return section;
    }

    private void show(Div section, PatientId patient) {
        section.removeAll();
        var all = documents.about(patient.value());
        if (all.isEmpty()) {
            section.add(new Paragraph(section.getTranslation("frontdesk.papers.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        all.forEach(paper -> list.add(row(paper, () -> show(section, patient))));
        section.add(list);
    }

    private ListItem row(Issued paper, Runnable printed) {
        var ui = UI.getCurrent();
        var what = new Span(ui.getTranslation(
                "frontdesk.paper." + paper.template(),
                paper.number().text(),
                Dates.dayTime(ui.getLocale(), paper.issuedAt())));
        var times = new Span(
                ui.getTranslation("frontdesk.papers.printed", Counts.of(ui.getLocale(), paper.prints(), "count.time")));
        times.addClassName("quiet");
        var row = new ListItem(what, times);
        if (isForTheDesk(paper)) {
            row.add(Acts.quiet("frontdesk.papers.again", () -> {
                print(paper);
                printed.run();
            }));
        }
        row.addClassName("row");
        return row;
    }

    /** An answer of the officer is printed where it is handed over, after a look into a document. */
    private static boolean isForTheDesk(Issued paper) {
        return paper.number().register() != RegisterKind.OUTGOING;
    }

    private void print(Issued paper) {
        var sheet = documents
                .print(paper.id())
                .orElseGet(
                        () -> documents.reprint(paper.id(), UI.getCurrent().getTranslation("frontdesk.notice.again")));
        Printing.print(sheet, paper.fileName());
    }
}
