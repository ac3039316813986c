package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.RegisterLine;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** The lines of the register, each put into words once, and what the officer can do about one. */
class RegisterGrid extends Grid<RegisterGrid.Row> {

    /** Where the counter-entry is said, which is not struck through. */
    private static final int HOW = 5;

    /** A longer list is scrolled by itself, and its rows come as they are reached. */
    private static final int ALL_AT_ONCE = 100;

    private final transient RegisterPapers papers;
    private final transient Consumer<RegisterLine> told;
    private final transient Consumer<RegisterLine> annul;

    RegisterGrid(RegisterPapers papers, Consumer<RegisterLine> told, Consumer<RegisterLine> annul) {
        this.papers = papers;
        this.told = told;
        this.annul = annul;
        var headings = papers.headings(getLocale());
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            addComponentColumn(row -> cell(row, column))
                    .setHeader(headings.get(i))
                    .setFlexGrow(column > 1 && column < 6 ? 2 : 1);
        }
        addComponentColumn(this::acts)
                .setHeader(getTranslation("shell.column.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setEmptyStateText(word("disclosure.register.none"));
    }

    void show(List<RegisterLine> lines) {
        setAllRowsVisible(lines.size() <= ALL_AT_ONCE);
        setItems(lines.stream()
                .map(line -> new Row(line, papers.row(getLocale(), line)))
                .toList());
    }

    private static Span cell(Row row, int column) {
        var cell = new Span(row.cells().get(column));
        cell.setClassName("struck", row.line().isAnnulled() && column != HOW);
        return cell;
    }

    private Component acts(Row row) {
        var acts = Acts.row();
        if (row.line().isWithheld()) {
            acts.add(Acts.quiet("disclosure.told", () -> told.accept(row.line())));
        }
        if (row.line().mayBeAnnulled()) {
            acts.add(Acts.quiet("disclosure.annul", () -> annul.accept(row.line())));
        }
        return acts;
    }

    /** A line and its cells. */
    record Row(RegisterLine line, List<String> cells) {}
}
