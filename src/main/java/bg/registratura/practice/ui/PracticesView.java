package bg.registratura.practice.ui;

import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.practice.Practice;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Dental practices: where each was looked up, and who administers it. */
@Route("desk/practices")
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class PracticesView extends Div implements HasDynamicTitle {

    private final transient PracticeDesk desk;
    private final TextField search = new TextField(getTranslation("practice.search"));
    private final Grid<Practice> grid = new Grid<>();

    PracticesView(PracticeDesk desk) {
        this.desk = desk;
        addClassName("page");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        search.setAutofocus(true);
        search.setClearButtonVisible(true);
        grid.addColumn(one -> one.details().name())
                .setHeader(getTranslation("practice.name"))
                .setFlexGrow(2);
        grid.addColumn(one -> one.details().uic()).setHeader(getTranslation("practice.uic"));
        grid.addColumn(one -> one.details().address()).setHeader(getTranslation("practice.address"));
        grid.addColumn(one -> new Country(one.details().country()).name(getLocale()))
                .setHeader(getTranslation("credential.dentists.country"));
        grid.addColumn(this::checked)
                .setHeader(getTranslation("practice.checked"))
                .setFlexGrow(2);
        grid.addComponentColumn(one ->
                        new Span(Acts.plain("practice.administrator", () -> new AdministratorDialog(desk, one).open())))
                .setHeader(getTranslation("shell.column.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setEmptyStateText(getTranslation("practice.none"));
        var back = new Anchor("desk/dentists", getTranslation("credential.dentists.title"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var lead = new Paragraph(getTranslation("practice.lead"));
        lead.addClassName("page-lead");
        var add = Acts.plain("practice.new", () -> new PracticeDialog(desk, _ -> refresh()).open());
        add(back, new H1(getTranslation("practice.title")), lead, Acts.row(search, add), grid);
        refresh();
    }

    private String checked(Practice one) {
        var day = one.checkedOn();
        var how = one.how();
        return day == null || how == null
                ? getTranslation("practice.unchecked")
                : getTranslation("practice.how." + how.name()) + ", " + Dates.form(day);
    }

    private void refresh() {
        grid.setItems(desk.practices().search(search.getValue()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.title");
    }
}
