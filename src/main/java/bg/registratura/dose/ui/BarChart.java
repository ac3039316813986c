package bg.registratura.dose.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.stream.Collectors;

/** Counts or shares as bars, each with its words and its number beside it. */
final class BarChart {

    private static final int LEFT = 250;
    private static final int RIGHT = 150;
    private static final int ROW = 30;
    private static final int BAR = 16;
    private static final int MOST_MARKS = 5;
    private static final int FOOT = 40;

    private BarChart() {}

    /**
     * One bar.
     *
     * @param words before it; empty when it belongs to the one above
     * @param shown its number in words, after it
     * @param kind the class of the bar: filled or outlined, so that colour is not all that tells them apart
     */
    record Bar(String words, double value, String shown, String kind) {}

    static Html draw(String title, String axis, List<Bar> bars, java.util.function.DoubleFunction<String> figure) {
        var drawing = new Drawing();
        double greatest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        var scale = Scale.even(Math.max(greatest, 1), MOST_MARKS, LEFT, Drawing.WIDTH - LEFT - RIGHT);
        int bottom = bars.size() * ROW;
        scale.marks().forEach(mark -> {
            drawing.line(scale.at(mark), 0, scale.at(mark), bottom, "grid");
            drawing.middle(scale.at(mark), bottom + 16, figure.apply(mark));
        });
        drawing.before(scale.at(scale.to()), bottom + 36.0, axis);
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double y = i * ROW + ROW / 2.0;
            drawing.before(LEFT - 12.0, y + 4, bar.words());
            drawing.box(LEFT, y - BAR / 2.0, scale.at(bar.value()) - LEFT, BAR, bar.kind());
            drawing.text(scale.at(bar.value()) + 8, y + 4, bar.shown());
        }
        return drawing.show(
                bottom + FOOT,
                title + ": "
                        + bars.stream()
                                .map(bar -> (bar.words() + " " + bar.shown()).strip())
                                .collect(Collectors.joining("; ")));
    }
}
