package bg.registratura.visit.ui;

import bg.registratura.visit.Teeth;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The chart of teeth as a dentist sees the patient (ISO 3950): the right side on the left, milk teeth between the permanent
 * ones. One stop of the tab key; arrows go from tooth to tooth, blank or Enter marks one.
 */
class ToothChart extends Details {

    private static final int[][] QUADRANTS = {{1, 2}, {5, 6}, {8, 7}, {4, 3}};
    private static final int PERMANENT = 8;
    private static final int MILK = 5;
    private static final String WALK = """
            const rows = () => [...this.querySelectorAll('.tooth-row')].map(row => [...row.querySelectorAll('button')]);
            const go = (tooth) => {
                this.querySelectorAll('button').forEach(other => other.tabIndex = other === tooth ? 0 : -1);
                tooth.focus();
            };
            this.addEventListener('keydown', event => {
                const all = rows();
                const row = all.findIndex(teeth => teeth.includes(document.activeElement));
                if (row < 0) return;
                const at = all[row].indexOf(document.activeElement);
                const side = teeth => at - (all[row].length - teeth.length) / 2;
                const near = teeth => teeth[Math.min(teeth.length - 1, Math.max(0, side(teeth)))];
                const next = {
                    ArrowRight: () => all[row][at + 1],
                    ArrowLeft: () => all[row][at - 1],
                    ArrowDown: () => all[row + 1] && near(all[row + 1]),
                    ArrowUp: () => all[row - 1] && near(all[row - 1]),
                    Home: () => all[row][0],
                    End: () => all[row].at(-1),
                }[event.key];
                if (!next) return;
                event.preventDefault();
                const tooth = next();
                if (tooth) go(tooth);
            });
            """;

    private final Map<Integer, NativeButton> teeth = new LinkedHashMap<>();
    private final TreeSet<Integer> chosen = new TreeSet<>();
    private final transient Consumer<Teeth> changed;

    ToothChart(Consumer<Teeth> changed) {
        this.changed = changed;
        setSummaryText(getTranslation("visit.teeth.chart"));
        var chart = new Div();
        chart.addClassName("tooth-chart");
        for (var quadrants : QUADRANTS) {
            chart.add(row(quadrants));
        }
        chart.getElement().setAttribute("role", "group");
        chart.getElement().setAttribute("aria-label", getTranslation("visit.teeth.chart"));
        chart.addAttachListener(_ -> chart.getElement().executeJs(WALK));
        add(chart);
        teeth.values().iterator().next().getElement().setAttribute("tabindex", "0");
    }

    /** Marks these and no others. */
    void show(Teeth marked) {
        chosen.clear();
        chosen.addAll(marked.numbers());
        teeth.forEach((number, tooth) ->
                tooth.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(number))));
    }

    private Div row(int[] quadrants) {
        var row = new Div();
        row.addClassName("tooth-row");
        var last = quadrants[0] == 1 || quadrants[0] == 4 ? PERMANENT : MILK;
        IntStream.rangeClosed(1, last)
                .map(place -> last + 1 - place)
                .forEach(place -> row.add(tooth(quadrants[0] * 10 + place)));
        IntStream.rangeClosed(1, last).forEach(place -> row.add(tooth(quadrants[1] * 10 + place)));
        return row;
    }

    private NativeButton tooth(int number) {
        var tooth = new NativeButton(String.valueOf(number), _ -> toggle(number));
        tooth.addClassName("tooth");
        tooth.getElement().setAttribute("aria-pressed", "false");
        tooth.getElement().setAttribute("tabindex", "-1");
        tooth.getElement().setAttribute("aria-label", getTranslation("visit.tooth", String.valueOf(number)));
        teeth.put(number, tooth);
        return tooth;
    }

    private void toggle(int number) {
        if (!chosen.remove(number)) {
            chosen.add(number);
        }
        var marked = new Teeth(new ArrayList<>(chosen));
        show(marked);
        changed.accept(marked);
    }
}
