package bg.registratura.dose.ui;

import bg.registratura.dose.Comparison;
import bg.registratura.dose.Figures;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How doses lie, kind by kind: a line from the least to the most, a box of the middle half, the median, the level. */
final class SpreadChart {

    private static final int LEFT = 300;
    private static final int RIGHT = 30;
    private static final int ROW = 40;
    private static final int FOOT = 44;
    private static final int BOX = 18;

    private final List<Comparison> kinds;
    private final Scale scale;
    private final UI ui = UI.getCurrent();

    private SpreadChart(List<Comparison> kinds) {
        this.kinds = kinds;
        this.scale = Scale.tenfold(
                values().mapToDouble(BigDecimal::doubleValue).min().orElse(1),
                values().mapToDouble(BigDecimal::doubleValue).max().orElse(10),
                LEFT,
                Drawing.WIDTH - LEFT - RIGHT);
    }

    static Html of(List<Comparison> kinds) {
        return new SpreadChart(kinds).draw();
    }

    private Stream<BigDecimal> values() {
        return kinds.stream()
                .flatMap(kind -> Stream.of(
                        kind.spread().least(),
                        kind.spread().most(),
                        kind.level() == null
                                ? kind.spread().most()
                                : Objects.requireNonNull(kind.level()).value()));
    }

    private Html draw() {
        var drawing = new Drawing();
        int bottom = kinds.size() * ROW;
        scale.marks().forEach(mark -> {
            drawing.line(scale.at(mark), 0, scale.at(mark), bottom, "grid");
            drawing.middle(scale.at(mark), bottom + 16, Figures.mark(ui.getLocale(), mark));
        });
        drawing.before(
                Drawing.WIDTH - RIGHT,
                bottom + 36.0,
                ui.getTranslation("dose.quantity." + kinds.getFirst().category().quantity()) + ", "
                        + kinds.getFirst().category().quantity().unit());
        for (int i = 0; i < kinds.size(); i++) {
            row(drawing, kinds.get(i), i * ROW + ROW / 2.0);
        }
        return drawing.show(bottom + FOOT, words());
    }

    private void row(Drawing drawing, Comparison kind, double y) {
        var spread = kind.spread();
        drawing.before(LEFT - 12.0, y + 4, KindWords.of(kind.category()));
        drawing.line(scale.at(spread.least()), y, scale.at(spread.most()), y, "whisker");
        double from = scale.at(spread.lowerQuartile());
        drawing.box(from, y - BOX / 2.0, scale.at(spread.upperQuartile()) - from, BOX, "half");
        drawing.line(
                scale.at(spread.median()), y - BOX / 2.0 - 3, scale.at(spread.median()), y + BOX / 2.0 + 3, "median");
        var level = kind.level();
        if (level != null) {
            drawing.diamond(scale.at(level.value()), y, 6, "level");
        }
    }

    private String words() {
        var all = new StringBuilder(ui.getTranslation("dose.chart.spread"));
        kinds.forEach(kind -> all.append(". ")
                .append(ui.getTranslation(
                        "dose.chart.spread.of",
                        KindWords.of(kind.category()),
                        figure(kind.spread().median()),
                        figure(kind.spread().least()),
                        figure(kind.spread().most()))));
        return all.toString();
    }

    private String figure(BigDecimal value) {
        return Figures.of(ui.getLocale(), value);
    }
}
