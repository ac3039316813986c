package bg.registratura.operations.ui;

import bg.registratura.operations.RoleMatrices;
import bg.registratura.operations.RoleMatrix;
import bg.registratura.operations.RoleMatrix.Line;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** Who may come where and do what, room by room, as the server holds it; on paper for an audit. */
@Route("role-matrix")
@Menu(title = "operations.matrix.menu", order = 84)
@RolesAllowed({"ADMINISTRATOR", "DPO", "AUDITOR"})
class MatrixView extends Div implements HasDynamicTitle {

    private final transient RoleMatrix matrix;
    private final TextField search = new TextField(getTranslation("operations.matrix.search"));
    private final ComboBox<String> group = new ComboBox<>(getTranslation("operations.matrix.group"));
    private final ComboBox<Role> role = new ComboBox<>(getTranslation("operations.matrix.role"));
    private final Paragraph found = new Paragraph();
    private final MatrixGrid grid = new MatrixGrid();

    MatrixView(RoleMatrices matrices, CurrentUser user) {
        matrix = matrices.current();
        addClassNames("page", "page-wide");
        var print = Acts.plain(
                "operations.matrix.print",
                () -> Printing.print(matrices.print(getLocale()), getTranslation("operations.matrix.title")));
        var acts = Acts.row(print);
        if (!user.require().has(Role.ADMINISTRATOR)) {
            acts.addComponentAsFirst(link("support-register", "support.register.title"));
            acts.addComponentAsFirst(link("staff-history", "operations.history.title"));
        }
        var head = new Div(new H1(getTranslation("operations.matrix.title")), acts);
        head.addClassName("page-head");
        var lead = new Paragraph(getTranslation("operations.matrix.lead"));
        lead.addClassName("page-lead");
        add(head, lead, filter(), found, grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.matrix.title");
    }

    /** For those who check: what else they read of who may do what. */
    private Anchor link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Div filter() {
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setAutofocus(true);
        search.addValueChangeListener(_ -> refresh());
        group.setItems(matrix.groups());
        group.setItemLabelGenerator(one -> getTranslation("operations.matrix.group." + one));
        group.setClearButtonVisible(true);
        group.addValueChangeListener(_ -> refresh());
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("security.role." + one.name()));
        role.setClearButtonVisible(true);
        role.addValueChangeListener(_ -> refresh());
        var filter = new Div(search, group, role);
        filter.addClassName("log-filter");
        return filter;
    }

    private void refresh() {
        var wanted = matrix.lines().stream().filter(this::isWanted).toList();
        grid.show(wanted);
        grid.setVisible(!wanted.isEmpty());
        found.setClassName(wanted.isEmpty() ? "empty-state" : "quiet");
        found.setText(
                wanted.isEmpty()
                        ? getTranslation("operations.matrix.none")
                        : getTranslation(
                                "operations.matrix.found",
                                wanted.size(),
                                matrix.lines().size()));
    }

    private boolean isWanted(Line line) {
        var typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        return (group.isEmpty() || group.getValue().equals(line.group()))
                && (role.isEmpty() || line.opensTo(role.getValue()))
                && List.of(getTranslation(line.key()), line.name()).stream()
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(typed));
    }
}
