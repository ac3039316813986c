package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.disclosure.ReleaseConsent;
import bg.registratura.disclosure.ReleaseConsents;
import bg.registratura.disclosure.StudyNames;
import bg.registratura.language.Dates;
import bg.registratura.people.Patients;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Service;

/** Transfers outside the European Economic Area that a patient consented to and that wait for the officer. */
@Service
class CountersignList {

    private final ReleaseConsents consents;
    private final RegisterPapers papers;
    private final StudyNames studies;
    private final Patients patients;

    CountersignList(ReleaseConsents consents, RegisterPapers papers, StudyNames studies, Patients patients) {
        this.consents = consents;
        this.papers = papers;
        this.studies = studies;
        this.patients = patients;
    }

    Component show() {
        var list = new Div();
        list.addClassName("section");
        refill(list);
        return list;
    }

    private void refill(Div section) {
        section.removeAll();
        section.add(new H2(word("disclosure.countersign")));
        var waiting = consents.waiting();
        if (waiting.isEmpty()) {
            var none = new Paragraph(word("disclosure.countersign.none"));
            none.addClassName("quiet");
            section.add(none);
            return;
        }
        section.add(new Paragraph(word("disclosure.countersign.lead")));
        var rows = new UnorderedList();
        rows.addClassName("rows");
        waiting.forEach(one -> rows.add(row(one, () -> refill(section))));
        section.add(rows);
    }

    private ListItem row(ReleaseConsent consent, Runnable changed) {
        var locale = UI.getCurrent().getLocale();
        var release = consent.release();
        var name =
                patients.find(release.patient()).map(one -> one.name().full()).orElse("");
        var what = new Span(word(
                "disclosure.consent.line",
                consent.number().text(),
                papers.recipient(locale, release.recipient()),
                studies.line(locale, release.matter())));
        var notes = new Div(
                new Span(name),
                new Span(word("disclosure.channel." + release.channel().name())),
                new Span(word("disclosure.consent.until", Dates.day(locale, consent.expiresOn()))));
        notes.addClassName("row-notes");
        var row = new ListItem(
                new Div(what, notes),
                Acts.row(
                        Acts.plain(
                                "disclosure.countersign.sign",
                                () -> Sentences.tell(
                                        consents.countersign(consent.id()), "disclosure.countersign.done", changed)),
                        Acts.quiet(
                                "disclosure.countersign.decline",
                                () -> Sentences.tell(
                                        consents.decline(consent.id()), "disclosure.countersign.declined", changed))));
        row.addClassName("row");
        return row;
    }
}
