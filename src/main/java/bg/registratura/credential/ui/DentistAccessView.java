package bg.registratura.credential.ui;

import bg.registratura.credential.Access;
import bg.registratura.credential.Credentials;
import bg.registratura.language.Country;
import bg.registratura.people.Practitioner;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.Acts;
import bg.registratura.shell.CountryField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Dentists and their way in: handed over in person, after a look into a document, with a second factor from the start. */
@Route("desk/dentists")
@Menu(title = "credential.dentists.title", order = 20)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class DentistAccessView extends Div implements HasDynamicTitle {

    private final transient Practitioners practitioners;
    private final transient Credentials credentials;
    private final transient HandoverFlows flows;
    private final TextField search = new TextField(getTranslation("credential.dentists.search"));
    private final Grid<Practitioner> grid = new Grid<>();
    private transient Map<UUID, Access> access = Map.of();

    DentistAccessView(Practitioners practitioners, Credentials credentials, HandoverFlows flows) {
        this.practitioners = practitioners;
        this.credentials = credentials;
        this.flows = flows;
        addClassName("page");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        search.setAutofocus(true);
        search.setClearButtonVisible(true);
        grid.addColumn(Practitioner::name).setHeader(getTranslation("credential.dentists.name"));
        grid.addColumn(dentist -> dentist.details().uin()).setHeader(getTranslation("credential.dentists.uin"));
        grid.addColumn(dentist -> dentist.details().practice())
                .setHeader(getTranslation("credential.dentists.practice"));
        grid.addColumn(dentist -> new Country(dentist.details().country()).name(getLocale()))
                .setHeader(getTranslation("credential.dentists.country"));
        grid.addColumn(this::state).setHeader(getTranslation("credential.dentists.access"));
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("shell.column.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("credential.dentists.none"));
        add(new H1(getTranslation("credential.dentists.title")), lead(), search, grid);
        refresh();
    }

    private Paragraph lead() {
        var lead = new Paragraph(getTranslation("credential.dentists.lead"));
        lead.addClassName("page-lead");
        return lead;
    }

    private void refresh() {
        var found = practitioners.search(search.getValue());
        access = credentials.accessOf(
                found.stream().map(dentist -> dentist.id().value()).collect(Collectors.toSet()));
        grid.setItems(found);
    }

    private String state(Practitioner dentist) {
        var state = access.getOrDefault(dentist.id().value(), Access.NONE);
        return getTranslation("credential.state." + state.name());
    }

    private Component acts(Practitioner dentist) {
        return new Span(
                Acts.plain("credential.dentists.sheet", () -> hand(dentist)),
                Acts.quiet("credential.dentists.move", () -> move(dentist)));
    }

    private void move(Practitioner dentist) {
        var country = new CountryField(getTranslation("credential.dentists.country"));
        country.setValue(new Country(dentist.details().country()));
        country.setWidthFull();
        var dialog = new Dialog(
                getTranslation("credential.dentists.move.title", dentist.name()),
                new Paragraph(getTranslation("credential.dentists.move.text")),
                country);
        dialog.getFooter()
                .add(
                        Acts.quiet("credential.close", dialog::close),
                        Acts.plain("credential.dentists.move.save", () -> country.getOptionalValue()
                                .ifPresent(chosen -> {
                                    practitioners.moved(dentist, chosen.code());
                                    dialog.close();
                                    refresh();
                                })));
        dialog.open();
        country.focus();
    }

    private void hand(Practitioner dentist) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dentist.name());
        dialog.add(flows.toPractitioner(dentist, () -> {
            dialog.close();
            refresh();
        }));
        dialog.getFooter().add(Acts.quiet("credential.close", dialog::close));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.dentists.title");
    }
}
