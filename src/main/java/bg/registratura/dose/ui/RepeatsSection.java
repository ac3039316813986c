package bg.registratura.dose.ui;

import bg.registratura.dose.DoseReport;
import bg.registratura.dose.Tally;
import bg.registratura.language.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How often pictures were of no use or made again: by reason, at each unit, by each operator. */
class RepeatsSection extends Section {

    private static final Set<Integer> FIGURES = Set.of(1, 2, 3, 4, 5);

    RepeatsSection(DoseReport report) {
        addClassName("section");
        add(
                new H2(getTranslation("dose.repeats")),
                byReason(report),
                new H3(getTranslation("dose.by-device")),
                shares("dose.by-device", "dose.column.device", report.devices()),
                new H3(getTranslation("dose.by-operator")),
                shares("dose.by-operator", "dose.column.operator", report.operators()));
    }

    private Component byReason(DoseReport report) {
        var table = new FigureTable("dose.table.repeats", Set.of(1), "dose.column.repeat", "dose.column.count");
        var bars = new ArrayList<BarChart.Bar>();
        report.repeats().forEach((reason, count) -> {
            var words = getTranslation("exposure.repeat-reason." + reason);
            var shown = Numbers.of(getLocale(), count);
            table.row(words, shown);
            bars.add(new BarChart.Bar(words, count, shown, "bar"));
        });
        return beside(
                BarChart.draw(
                        getTranslation("dose.table.repeats"),
                        getTranslation("dose.axis.exposures"),
                        bars,
                        mark -> Numbers.of(getLocale(), BigDecimal.valueOf(mark).stripTrailingZeros())),
                table);
    }

    private Component shares(String title, String of, List<Tally> tallies) {
        var table = new FigureTable(
                title,
                FIGURES,
                of,
                "dose.column.exposures",
                "dose.column.rejected",
                "dose.column.share",
                "dose.column.repeated",
                "dose.column.share");
        var bars = new ArrayList<BarChart.Bar>();
        tallies.forEach(tally -> {
            table.row(
                    tally.of().name(),
                    Numbers.of(getLocale(), tally.exposures()),
                    Numbers.of(getLocale(), tally.rejected()),
                    share(tally.rejectedShare()),
                    Numbers.of(getLocale(), tally.repeated()),
                    share(tally.repeatedShare()));
            bars.add(bar(tally.of().name(), "dose.bar.rejected", tally.rejectedShare(), "bar"));
            bars.add(bar("", "dose.bar.repeated", tally.repeatedShare(), "bar-outlined"));
        });
        return beside(
                BarChart.draw(
                        getTranslation(title),
                        getTranslation("dose.axis.share"),
                        bars,
                        mark -> Numbers.of(getLocale(), BigDecimal.valueOf(mark).stripTrailingZeros())),
                table);
    }

    private BarChart.Bar bar(String words, String key, BigDecimal share, String kind) {
        return new BarChart.Bar(words, share.doubleValue(), getTranslation(key, share(share)), kind);
    }

    private String share(BigDecimal share) {
        return Numbers.of(getLocale(), share) + "\u00a0%";
    }

    private static Div beside(Component chart, Component table) {
        var both = new Div(chart, table);
        both.addClassName("chart-and-table");
        return both;
    }
}
