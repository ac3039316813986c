package bg.registratura.exposure.ui;

import bg.registratura.exposure.PutAside;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was put aside as no exposure of its own: which dose counts nowhere, who said so and why. */
class AsideSection extends Div {

    AsideSection(List<PutAside> all) {
        addClassName("section");
        var explained = new Paragraph(getTranslation("exposure.aside.explained"));
        explained.addClassName("quiet");
        add(new H2(getTranslation("exposure.aside")), explained);
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("exposure.aside.none"));
            none.addClassName("empty-state");
            add(none);
            return;
        }
        var rows = new Div();
        rows.addClassName("rows");
        all.forEach(one -> rows.add(row(one)));
        add(rows);
    }

    private Div row(PutAside one) {
        var what = new Div(Stream.of(
                        getTranslation("exposure.number", one.accession()),
                        getTranslation(
                                "consent.examination." + one.examination().name()),
                        Dates.day(getLocale(), one.on()),
                        one.device(),
                        Objects.requireNonNullElse(
                                Words.value(one.told(), "mGy·cm²"), getTranslation("exposure.dose.none")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(Words.DOT)));
        var lines = new Div(what);
        one.doubts()
                .forEach(doubt -> lines.add(said(doubt.by(), Dates.dayTime(getLocale(), doubt.at()), doubt.reason())));
        lines.add(said(one.by(), Dates.dayTime(getLocale(), one.at()), one.reason()));
        var row = new Div(lines);
        row.addClassName("row");
        return row;
    }

    private Div said(String by, String at, String reason) {
        var line = new Div(getTranslation("exposure.aside.said", by, at, reason));
        line.addClassName("quiet");
        return line;
    }
}
