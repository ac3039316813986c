package bg.registratura.dose.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import bg.registratura.dose.Comparison;
import bg.registratura.dose.DoseReport;
import bg.registratura.dose.Figures;
import bg.registratura.dose.Finding;
import bg.registratura.language.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Medians beside their levels, over all units and at each; what is above its level can be reviewed from here. */
class MediansSection extends Section {

    private static final Set<Integer> FIGURES = Set.of(2, 3, 4, 5, 6);

    MediansSection(DoseReport report, Consumer<Comparison> review) {
        addClassName("section");
        add(new H2(getTranslation("dose.medians")), explained());
        if (report.comparisons().isEmpty()) {
            var empty = new Paragraph(getTranslation("dose.medians.none"));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        report.comparisons().stream()
                .collect(groupingBy(found -> found.category().quantity(), TreeMap::new, toList()))
                .values()
                .forEach(of -> add(SpreadChart.of(of)));
        add(legend(), table("dose.table.medians", report.comparisons(), review));
        add(table("dose.table.by-device", report.byDevice(), review));
    }

    private Paragraph explained() {
        var text = new Paragraph(getTranslation("dose.medians.explained"));
        text.addClassName("quiet");
        return text;
    }

    private Div legend() {
        var legend = new Div(
                sample("half", "dose.legend.half"),
                sample("whisker", "dose.legend.whisker"),
                sample("median", "dose.legend.median"),
                sample("level", "dose.legend.level"));
        legend.addClassName("chart-legend");
        return legend;
    }

    private Span sample(String className, String key) {
        var sign = new Span();
        sign.addClassNames("chart-sign", className);
        return new Span(sign, new Span(getTranslation(key)));
    }

    private FigureTable table(String caption, List<Comparison> comparisons, Consumer<Comparison> review) {
        var table = new FigureTable(
                caption,
                FIGURES,
                "dose.column.examination",
                "dose.column.device",
                "dose.column.patients",
                "dose.column.exposures",
                "dose.column.median",
                "dose.column.quartiles",
                "dose.column.level",
                "dose.column.unit",
                "dose.column.finding");
        comparisons.forEach(found -> table.row(cells(found, review)));
        return table;
    }

    private Component[] cells(Comparison found, Consumer<Comparison> review) {
        var spread = found.spread();
        var device = found.device();
        return new Component[] {
            new Span(KindWords.of(found.category())),
            new Span(device == null ? getTranslation("dose.device.all") : device.name()),
            new Span(Numbers.of(getLocale(), spread.patients())),
            new Span(Numbers.of(getLocale(), spread.exposures())),
            new Span(figure(spread.median())),
            new Span(figure(spread.lowerQuartile()) + "\u2013" + figure(spread.upperQuartile())),
            level(found),
            new Span(found.category().quantity().unit()),
            finding(found, review)
        };
    }

    private Span level(Comparison found) {
        var level = found.level();
        if (level == null) {
            return new Span("\u2013");
        }
        var shown = new Span(figure(level.value()));
        if (!level.source().national()) {
            shown.add(new Span(" " + getTranslation("dose.level.orientation.mark")));
        }
        shown.setTitle(level.source().text());
        return shown;
    }

    private Component finding(Comparison found, Consumer<Comparison> review) {
        var mark = new FindingMark(found.finding());
        if (found.finding() != Finding.ABOVE) {
            return mark;
        }
        var both = new Div(mark, new Button(getTranslation("dose.review.open"), _ -> review.accept(found)));
        both.addClassName("acts");
        return both;
    }

    private String figure(BigDecimal value) {
        return Figures.of(getLocale(), value);
    }
}
