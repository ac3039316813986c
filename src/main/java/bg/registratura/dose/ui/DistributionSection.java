package bg.registratura.dose.ui;

import bg.registratura.dose.Comparison;
import bg.registratura.dose.DoseReport;
import bg.registratura.dose.Figures;
import bg.registratura.language.Numbers;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;

/** The doses of one kind of examination, patient by patient; the kind with the most patients stands first. */
class DistributionSection extends Section {

    private final Div shown = new Div();

    DistributionSection(DoseReport report) {
        addClassName("section");
        var kind = new Select<Comparison>();
        kind.setLabel(getTranslation("dose.column.examination"));
        kind.setItemLabelGenerator(found -> KindWords.of(found.category()));
        kind.setItems(report.comparisons());
        kind.addClassName("wide-choice");
        kind.addValueChangeListener(change -> show(change.getValue()));
        add(new H2(getTranslation("dose.distribution")), kind, shown);
        report.comparisons().stream()
                .max(Comparator.comparing(found -> found.spread().patients()))
                .ifPresent(kind::setValue);
    }

    private void show(Comparison kind) {
        shown.removeAll();
        var chart = HistogramChart.of(kind);
        var table = new FigureTable("dose.table.distribution", Set.of(1), "dose.column.dose", "dose.column.patients");
        chart.bins()
                .forEach(bin -> table.row(
                        figure(bin.from()) + "\u2013" + figure(bin.to()) + " "
                                + kind.category().quantity().unit(),
                        Numbers.of(getLocale(), bin.patients())));
        var both = new Div(chart.draw(), table);
        both.addClassName("chart-and-table");
        shown.add(both);
    }

    private String figure(double value) {
        return Figures.of(getLocale(), BigDecimal.valueOf(value));
    }
}
