package bg.registratura.operations.ui;

import bg.registratura.language.Dates;
import bg.registratura.operations.StaffChange;
import bg.registratura.operations.StaffHistory;
import bg.registratura.security.Role;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who held which roles from when to when, for those who check. */
@Route("staff-history")
@RolesAllowed({"DPO", "AUDITOR"})
class HistoryView extends Div implements HasDynamicTitle {

    private final transient List<StaffChange> all;
    private final TextField name = new TextField(getTranslation("operations.staff.name"));
    private final Paragraph found = new Paragraph();
    private final UnorderedList rows = new UnorderedList();

    HistoryView(StaffHistory history) {
        all = history.all();
        addClassName("page");
        rows.addClassName("rows");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setClearButtonVisible(true);
        name.setAutofocus(true);
        name.addValueChangeListener(_ -> refresh());
        var filter = new Div(name);
        filter.addClassName("log-filter");
        var lead = new Paragraph(getTranslation("operations.history.lead"));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("operations.history.title")), lead, filter, found, rows);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.history.title");
    }

    private void refresh() {
        rows.removeAll();
        var typed = name.getValue().strip().toLowerCase(Locale.ROOT);
        all.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(typed))
                .forEach(one -> rows.add(row(one)));
        found.setText(getTranslation("operations.history.none"));
        found.addClassName("empty-state");
        found.setVisible(rows.getChildren().findAny().isEmpty());
    }

    private ListItem row(StaffChange one) {
        var words = new Div(new Span(one.name()), new Paragraph(what(one)));
        if (!one.reason().isEmpty()) {
            words.add(new Paragraph(reason(one)));
        }
        var recorded = new Span(
                one.recordedBy() == null
                        ? Dates.dayTime(getLocale(), one.recordedAt())
                        : getTranslation(
                                "operations.history.by",
                                one.recordedBy(),
                                Dates.dayTime(getLocale(), one.recordedAt())));
        recorded.addClassName("quiet");
        var row = new ListItem(words, recorded);
        row.addClassName("row");
        return row;
    }

    private String what(StaffChange one) {
        return getTranslation(
                "operations.history." + one.kind(),
                Dates.form(one.effectiveOn()),
                roles(one.before()),
                roles(one.after()));
    }

    private String reason(StaffChange one) {
        return one.recordedBy() == null
                ? getTranslation("operations.history.before")
                : getTranslation("operations.history.reason", one.reason());
    }

    private String roles(List<Role> roles) {
        return roles.stream()
                .map(role -> getTranslation("security.role." + role.name()))
                .collect(Collectors.joining(", "));
    }
}
