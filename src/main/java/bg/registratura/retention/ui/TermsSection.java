package bg.registratura.retention.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.retention.Audience;
import bg.registratura.retention.KeptThing;
import bg.registratura.retention.Terms;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Service;

/** Until when each examination of a patient is kept, and why. */
@Service
class TermsSection implements RecordSection {

    private static final int PLACE = 45;

    private final Terms terms;

    TermsSection(Terms terms) {
        this.terms = terms;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "retention.section";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        var all = terms.ofPatient(patient);
        if (all.isEmpty()) {
            section.add(new Paragraph(section.getTranslation("retention.section.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        all.forEach(thing -> list.add(row(section, thing)));
        section.add(list);
        return section;
    }

    private static ListItem row(Div words, KeptThing thing) {
        var what = new Span(Dates.form(thing.made()) + " \u00b7 "
                + words.getTranslation("visit.examination." + thing.examination()));
        var until = new Span(words.getTranslation(
                "retention.is-kept", thing.kept().told(UI.getCurrent().getLocale(), Audience.STAFF)));
        if (thing.kept().isHeld()) {
            until.addClassNames("status", "status-waits");
        }
        var row = new ListItem(what, until);
        row.addClassName("row");
        return row;
    }
}
