package bg.registratura.results.ui;

import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.RegisterLine;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** To whom a patient's data went, as the register has it: to whom, on which ground, when. */
class GivenList extends Div {

    private final transient DisclosureRegister register;
    private final transient RegisterPapers papers;

    GivenList(DisclosureRegister register, RegisterPapers papers) {
        this.register = register;
        this.papers = papers;
        addClassName("section");
    }

    void show(PatientId patient) {
        removeAll();
        add(new H2(getTranslation("results.given.title")));
        var entries = register.own(patient);
        if (entries.isEmpty()) {
            var none = new Paragraph(getTranslation("results.given.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        entries.forEach(entry -> list.add(row(entry)));
        add(list);
    }

    private ListItem row(RegisterLine line) {
        var entry = line.entry();
        var who = new Span(papers.recipient(getLocale(), entry.recipient()));
        who.addClassName("study-kind");
        var what = new Span(getTranslation("disclosure.act." + entry.act().name()) + " \u00b7 "
                + getTranslation("disclosure.ground." + entry.ground().name()));
        what.addClassName("study-when");
        var when = new Span(Dates.dayTime(getLocale(), entry.at()));
        when.addClassNames("quiet", "nowrap");
        var text = new Div(who, what);
        var mistake = line.annulment();
        if (mistake != null) {
            who.addClassName("struck");
            what.addClassName("struck");
            text.add(new Paragraph(getTranslation(
                    "results.given.annulled", Dates.day(getLocale(), Dates.dayOf(mistake.at())), mistake.reason())));
        }
        var row = new ListItem(text, when);
        row.addClassName("row");
        return row;
    }
}
