package bg.registratura.results.ui;

import bg.registratura.family.Standing;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.results.WhoLooked;
import bg.registratura.results.WhoLooked.Line;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Who looked at a patient's pictures, as the log has it. */
class LookList extends Div {

    private final transient WhoLooked looked;

    LookList(WhoLooked looked) {
        this.looked = looked;
        addClassName("section");
    }

    void show(PatientId patient) {
        removeAll();
        add(new H2(getTranslation("results.looks.title")));
        var lines = looked.at(patient);
        if (lines.isEmpty()) {
            var nobody = new Paragraph(getTranslation("results.looks.none"));
            nobody.addClassName("quiet");
            add(nobody);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        lines.forEach(line -> list.add(row(line)));
        add(list);
    }

    private ListItem row(Line line) {
        var beyond = line.beyond();
        if (beyond != null) {
            return new BeyondRow(line.name(), beyond);
        }
        var who = new Span(who(line));
        who.addClassName("study-kind");
        var what = new Span(getTranslation((line.own() ? "results.looks.own." : "audit.action.")
                + line.action().name()));
        what.addClassName("study-when");
        var when = new Span(Dates.dayTime(getLocale(), line.at()));
        when.addClassNames("quiet", "nowrap");
        var row = new ListItem(new Div(who, what), when);
        row.addClassName("row");
        return row;
    }

    private String who(Line line) {
        if (line.own()) {
            return getTranslation("results.sharing.you");
        }
        if (line.as() != Standing.NONE) {
            return getTranslation("results.looks." + line.as().name(), line.name());
        }
        return line.name().isEmpty() ? getTranslation("results.looks.staff") : line.name();
    }
}
