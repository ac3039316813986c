package bg.registratura.operations.ui;

import bg.registratura.operations.RoleMatrix.Line;
import bg.registratura.security.Role;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The matrix on a screen: above the lines of each group stands its name. */
class MatrixGrid extends Grid<MatrixGrid.Shown> {

    /** A line of the table, or the name of the group that follows. */
    record Shown(String words, Optional<Line> line) {

        String sign(Role role) {
            return line.map(one -> Objects.requireNonNull(one.cells().get(role)).sign())
                    .orElse("");
        }
    }

    MatrixGrid() {
        addColumn(Shown::words)
                .setHeader(getTranslation("operations.matrix.what"))
                .setFlexGrow(1)
                .setWidth("18rem")
                .setFrozen(true);
        for (var role : Role.values()) {
            var name = new Span(getTranslation("operations.matrix.role." + role.name()));
            name.setTitle(getTranslation("security.role." + role.name()));
            addColumn(shown -> shown.sign(role))
                    .setHeader(name)
                    .setTextAlign(ColumnTextAlign.CENTER)
                    .setFlexGrow(0)
                    .setWidth("5.3rem");
        }
        setPartNameGenerator(shown -> shown.line().isEmpty() ? "group" : null);
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassName("matrix");
        setHeight("34rem");
    }

    void show(List<Line> lines) {
        var shown = new ArrayList<Shown>();
        var group = "";
        for (var line : lines) {
            if (!line.group().equals(group)) {
                group = line.group();
                shown.add(new Shown(getTranslation("operations.matrix.group." + group), Optional.empty()));
            }
            shown.add(new Shown(getTranslation(line.key()), Optional.of(line)));
        }
        setItems(shown);
    }
}
