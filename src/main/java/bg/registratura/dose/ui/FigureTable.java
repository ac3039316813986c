package bg.registratura.dose.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** The numbers of a chart as a table: what they are above, figures to the right. */
class FigureTable extends NativeTable {

    private final Set<Integer> figures;

    /** Heads are keys; of these columns, counted from zero, the cells are figures. */
    FigureTable(String caption, Set<Integer> figures, String... heads) {
        this.figures = figures;
        addClassName("figures");
        setCaptionText(getTranslation(caption));
        var row = getHead().addRow();
        for (int i = 0; i < heads.length; i++) {
            var cell = row.addHeaderCell();
            cell.setText(getTranslation(heads[i]));
            cell.getElement().setAttribute("scope", "col");
            if (figures.contains(i)) {
                cell.addClassName("number");
            }
        }
    }

    FigureTable row(String... cells) {
        var components = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            components[i] = new Span(cells[i]);
        }
        return row(components);
    }

    /** The first cell heads the row. */
    FigureTable row(Component... cells) {
        var row = getBody().addRow();
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                var head = row.addHeaderCell();
                head.getElement().setAttribute("scope", "row");
                head.add(cells[i]);
            } else {
                var cell = row.addDataCell();
                cell.add(cells[i]);
                if (figures.contains(i)) {
                    cell.addClassName("number");
                }
            }
        }
        return this;
    }
}
