package bg.registratura.practice.ui;

import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerId;
import bg.registratura.practice.Application;
import bg.registratura.practice.Application.State;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import bg.registratura.visit.ui.PractitionerDialog;
import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Dentists, how far each has come, and what is to be done next: application, check, sheet, end. */
@Route("desk/dentists")
@Menu(title = "credential.dentists.title", order = 20)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class DentistsView extends Div implements HasDynamicTitle {

    private final transient PracticeDesk desk;
    private final transient DentistActs acts;
    private final TextField search = new TextField(getTranslation("credential.dentists.search"));
    private final Grid<Practitioner> grid = new Grid<>();
    private transient Map<PractitionerId, List<Application>> applications = Map.of();

    DentistsView(PracticeDesk desk) {
        this.desk = desk;
        this.acts = new DentistActs(desk, this::refresh);
        addClassName("page");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        search.setAutofocus(true);
        search.setClearButtonVisible(true);
        columns();
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setEmptyStateText(getTranslation("credential.dentists.none"));
        var practices = new Anchor("desk/practices", getTranslation("practice.title"));
        practices.getElement().setAttribute("router-link", true);
        var blank = Acts.plain(
                "practice.blank", () -> Printing.print(desk.blank(getLocale()), getTranslation("practice.blank")));
        var newcomer = Acts.plain(
                "visit.practitioner.new", () -> new PractitionerDialog(desk.practitioners(), this::recorded).open());
        add(
                new H1(getTranslation("credential.dentists.title")),
                lead(),
                Acts.row(search, newcomer, blank, practices),
                grid);
        refresh();
    }

    private void columns() {
        grid.addColumn(Practitioner::name)
                .setHeader(getTranslation("credential.dentists.name"))
                .setAutoWidth(true);
        grid.addColumn(dentist -> dentist.details().uin())
                .setHeader(getTranslation("credential.dentists.uin"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::places)
                .setHeader(getTranslation("practice.place"))
                .setFlexGrow(3);
        grid.addColumn(dentist -> new Country(dentist.details().country()).name(getLocale()))
                .setHeader(getTranslation("credential.dentists.country"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(dentist -> acts.of(dentist, newest(dentist)))
                .setHeader(getTranslation("shell.column.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Paragraph lead() {
        var lead = new Paragraph(getTranslation("credential.dentists.lead"));
        lead.addClassName("page-lead");
        return lead;
    }

    private void refresh() {
        var found = desk.practitioners().search(search.getValue());
        applications =
                desk.applications().of(found.stream().map(Practitioner::id).toList());
        grid.setItems(found);
    }

    /** Whoever was just put on record is the one whose application lies on the desk. */
    private void recorded(Practitioner dentist) {
        search.setValue(Objects.requireNonNullElse(dentist.details().uin(), dentist.name()));
        refresh();
        new ApplyDialog(desk, dentist, this::refresh).open();
    }

    private List<Application> newest(Practitioner dentist) {
        return applications.getOrDefault(dentist.id(), List.of());
    }

    /** Every practice the dentist has not left, with what is next; one who never applied is at none. */
    private Component places(Practitioner dentist) {
        var all = newest(dentist);
        var standing = all.stream().filter(one -> one.state() != State.ENDED).toList();
        var lines = new Div();
        lines.addClassName("stack");
        (standing.isEmpty() ? all.stream().limit(1).toList() : standing).forEach(one -> lines.add(line(one)));
        if (all.isEmpty()) {
            var none = new Span(getTranslation("practice.state.none"));
            none.addClassName("quiet");
            lines.add(none);
        }
        return lines;
    }

    private Span line(Application one) {
        var last = one.lastSignIn();
        var state = new Span(getTranslation("practice.state." + one.state().name()));
        state.addClassNames(
                "status",
                switch (one.state()) {
                    case ACTIVATED -> "status-done";
                    case APPLIED, CHECKED -> "status-waits";
                    case ENDED -> "status-open";
                });
        var words = one.practiceName() + " ";
        var when = last == null ? "" : " " + getTranslation("practice.last", Dates.form(last));
        return new Span(new Span(words), state, new Span(when));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.dentists.title");
    }
}
