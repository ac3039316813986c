package bg.registratura.dose.ui;

import bg.registratura.dose.Excess;
import bg.registratura.dose.Figures;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** Single exposures above the level of their day, by the number of their order. */
class ExcessSection extends Section {

    ExcessSection(List<Excess> excesses) {
        addClassName("section");
        var explained = new Paragraph(getTranslation("dose.excess.explained"));
        explained.addClassName("quiet");
        add(new H2(getTranslation("dose.excess")), explained);
        if (excesses.isEmpty()) {
            var empty = new Paragraph(getTranslation("dose.excess.none"));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        var table = new FigureTable(
                "dose.excess",
                Set.of(4, 5),
                "dose.column.accession",
                "dose.column.day",
                "dose.column.examination",
                "dose.column.device",
                "dose.column.dose",
                "dose.column.level",
                "dose.column.unit",
                "dose.column.finding");
        excesses.forEach(excess -> table.row(
                new Span(excess.accession()),
                new Span(Dates.form(excess.day())),
                new Span(KindWords.of(excess.category())),
                new Span(excess.device()),
                new Span(Figures.of(getLocale(), excess.value())),
                new Span(Figures.of(getLocale(), excess.level().value())),
                new Span(excess.category().quantity().unit()),
                forReview()));
        add(table);
    }

    private Span forReview() {
        var mark = new Span(getTranslation("dose.for-review"));
        mark.addClassNames("status", "status-open");
        return mark;
    }
}
