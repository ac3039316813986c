package bg.registratura.dose.ui;

import bg.registratura.dose.Comparison;
import bg.registratura.dose.Figures;
import bg.registratura.language.Numbers;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How many patients received which dose, with the median and the level drawn across. */
final class HistogramChart {

    private static final int LEFT = 56;
    private static final int RIGHT = 30;
    private static final int TOP = 40;
    private static final int HEIGHT = 200;
    private static final int FOOT = 48;
    private static final int MOST_BINS = 12;
    private static final int MOST_COUNTS = 5;

    private final Comparison kind;
    private final Scale across;
    private final UI ui = UI.getCurrent();

    private HistogramChart(Comparison kind) {
        this.kind = kind;
        var level = kind.level();
        var greatest =
                level == null ? kind.spread().most() : kind.spread().most().max(level.value());
        this.across = Scale.even(greatest.doubleValue(), MOST_BINS, LEFT, Drawing.WIDTH - LEFT - RIGHT);
    }

    /** The chart and, as its table, the bins. */
    static HistogramChart of(Comparison kind) {
        return new HistogramChart(kind);
    }

    /**
     * Patients between two doses.
     *
     * @param to not included, but in the last bin
     */
    record Bin(double from, double to, int patients) {}

    List<Bin> bins() {
        var marks = across.marks();
        var bins = new ArrayList<Bin>();
        for (int i = 0; i + 1 < marks.size(); i++) {
            double from = marks.get(i);
            double to = marks.get(i + 1);
            var last = i + 2 == marks.size();
            bins.add(new Bin(from, to, (int) kind.spread().values().stream()
                    .mapToDouble(BigDecimal::doubleValue)
                    .filter(value -> value >= from && (value < to || last))
                    .count()));
        }
        return bins;
    }

    Html draw() {
        var drawing = new Drawing();
        var bins = bins();
        int most = bins.stream().mapToInt(Bin::patients).max().orElse(1);
        var up = Scale.even(Math.max(most, MOST_COUNTS), MOST_COUNTS, 0, HEIGHT);
        up.marks().forEach(mark -> {
            double y = TOP + HEIGHT - up.at(mark);
            drawing.line(LEFT, y, Drawing.WIDTH - RIGHT, y, "grid");
            drawing.before(LEFT - 8.0, y + 4, Numbers.of(ui.getLocale(), Math.round(mark)));
        });
        drawing.text(0, 14, ui.getTranslation("dose.axis.patients"));
        bins.forEach(bin -> {
            double height = up.at(bin.patients());
            if (bin.patients() > 0) {
                drawing.box(
                        across.at(bin.from()) + 1,
                        TOP + HEIGHT - height,
                        across.at(bin.to()) - across.at(bin.from()) - 2,
                        height,
                        "bar");
            }
        });
        across.marks()
                .forEach(mark ->
                        drawing.middle(across.at(mark), TOP + HEIGHT + 18.0, Figures.mark(ui.getLocale(), mark)));
        drawing.before(
                Drawing.WIDTH - RIGHT,
                TOP + HEIGHT + 40.0,
                ui.getTranslation("dose.quantity." + kind.category().quantity()) + ", "
                        + kind.category().quantity().unit());
        across(drawing);
        return drawing.show(TOP + HEIGHT + FOOT, words());
    }

    private void across(Drawing drawing) {
        double median = across.at(kind.spread().median());
        drawing.line(median, TOP - 4.0, median, TOP + HEIGHT, "median");
        drawing.middle(
                median,
                TOP - 24.0,
                ui.getTranslation("dose.mark.median", figure(kind.spread().median())));
        var level = kind.level();
        if (level != null) {
            double x = across.at(level.value());
            drawing.line(x, TOP + 10.0, x, TOP + HEIGHT, "level-line");
            drawing.diamond(x, TOP + 6.0, 6, "level");
            drawing.before(x - 12, TOP - 6.0, ui.getTranslation("dose.mark.level", figure(level.value())));
        }
    }

    private String words() {
        return ui.getTranslation(
                "dose.chart.histogram",
                KindWords.of(kind.category()),
                kind.spread().patients(),
                figure(kind.spread().median()));
    }

    private String figure(BigDecimal value) {
        return Figures.of(ui.getLocale(), value);
    }
}
