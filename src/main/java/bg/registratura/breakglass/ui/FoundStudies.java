package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.OldStudies;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudySummary;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;

/** What there is of one patient: that it is there, and not a pixel of it. */
class FoundStudies extends Div {

    FoundStudies(OldStudies.Found found, BiConsumer<StudyId, String> ask) {
        var person = new Div(
                new H2(found.name().full()),
                new Span(getTranslation("breakglass.born", Dates.day(getLocale(), found.birthDate()))),
                new Span(getTranslation("breakglass.client", String.valueOf(found.clientNumber()))));
        person.addClassName("person");
        add(person);
        if (found.studies().isEmpty()) {
            var none = new Paragraph(getTranslation("breakglass.none"));
            none.addClassName("empty-state");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        found.studies().forEach(study -> list.add(row(study, found.inHand().contains(study.id()), ask)));
        add(list);
    }

    private Span inHand() {
        var status = new Span(getTranslation("breakglass.in-hand"));
        status.addClassNames("status", "status-waits");
        return status;
    }

    private ListItem row(StudySummary study, boolean inHand, BiConsumer<StudyId, String> ask) {
        var examination = study.examination();
        var kind = examination == null ? study.modality() : getTranslation("visit.examination." + examination.name());
        var day = Dates.day(getLocale(), Dates.dayOf(study.takenAt()));
        var what = new Span(kind);
        what.addClassName("study-kind");
        var many = Counts.of(getLocale(), study.pictures(), "count.image");
        var where = study.madeWhere();
        var when = new Span(
                where == null
                        ? getTranslation("breakglass.study", day, many)
                        : getTranslation("breakglass.study.elsewhere", day, many, where));
        when.addClassName("study-when");
        var row = new ListItem(
                new Div(what, when),
                inHand
                        ? inHand()
                        : Acts.plain(
                                "breakglass.ask",
                                () -> ask.accept(study.id(), getTranslation("breakglass.of", kind, day))));
        row.addClassName("row");
        return row;
    }
}
