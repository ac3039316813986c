package bg.registratura.dose.ui;

import bg.registratura.dose.Figures;
import bg.registratura.exposure.Doubt;
import bg.registratura.exposure.PutAside;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the units told of and was put aside: the doses that count nowhere, by whose word and why. */
class AsideSection extends Section {

    AsideSection(List<PutAside> all) {
        addClassName("section");
        setVisible(!all.isEmpty());
        var explained = new Paragraph(getTranslation("dose.aside.explained"));
        explained.addClassName("quiet");
        var table = new FigureTable(
                "dose.aside",
                Set.of(4),
                "dose.column.accession",
                "dose.column.day",
                "dose.column.examination",
                "dose.column.device",
                "dose.column.dose",
                "dose.column.by",
                "dose.column.reason");
        all.forEach(one -> table.row(
                new Span(one.accession()),
                new Span(Dates.form(one.on())),
                new Span(getTranslation("visit.examination." + one.examination())),
                new Span(Objects.requireNonNullElse(one.device(), "\u2013")),
                new Span(one.told() == null ? "\u2013" : Figures.of(getLocale(), one.told())),
                new Span(Stream.concat(one.doubts().stream().map(Doubt::by), Stream.of(one.by()))
                        .distinct()
                        .collect(Collectors.joining(", "))),
                new Span(one.reason())));
        add(new H2(getTranslation("dose.aside")), explained, table);
    }
}
