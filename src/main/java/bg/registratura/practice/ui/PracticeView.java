package bg.registratura.practice.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.NamePart;
import bg.registratura.people.Practitioner;
import bg.registratura.practice.Application;
import bg.registratura.practice.Application.State;
import bg.registratura.practice.Applying;
import bg.registratura.practice.OwnPractice;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A practice as its administrator sees it: its dentists and the day each was last here; no patient, no picture. */
@Route("practice")
@Menu(title = "practice.own", order = 10)
@RolesAllowed("PRACTICE_ADMINISTRATOR")
class PracticeView extends Div implements HasDynamicTitle {

    private final transient OwnPractice practice;
    private final Grid<Application> grid = new Grid<>();
    private final TextField given = new TextField(getTranslation("practice.given"));
    private final TextField family = new TextField(getTranslation("practice.family"));
    private final TextField uin = new TextField(getTranslation("credential.dentists.uin"));

    PracticeView(OwnPractice practice) {
        this.practice = practice;
        addClassName("page");
        var lead = new Paragraph(getTranslation("practice.own.lead"));
        lead.addClassName("page-lead");
        grid.addColumn(Application::name).setHeader(getTranslation("credential.dentists.name"));
        grid.addColumn(Application::uin).setHeader(getTranslation("credential.dentists.uin"));
        grid.addColumn(one -> getTranslation("practice.own." + one.state().name()))
                .setHeader(getTranslation("practice.state"))
                .setFlexGrow(2);
        grid.addColumn(one -> one.lastSignIn() == null ? "" : Dates.form(one.lastSignIn()))
                .setHeader(getTranslation("practice.last.column"));
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("shell.column.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("practice.own.none"));
        add(new H1(practice.mine().details().name()), lead, grid, proposal());
        refresh();
    }

    private Div proposal() {
        given.setErrorMessage(getTranslation("practice.person.malformed"));
        family.setErrorMessage(getTranslation("practice.person.malformed"));
        uin.setErrorMessage(getTranslation("practice.uin.malformed"));
        uin.setHelperText(getTranslation("practice.uin.help"));
        uin.setAllowedCharPattern("[0-9]");
        uin.setMaxLength(10);
        var fields = new Div(given, family, uin);
        fields.addClassName("fields");
        var propose = Acts.plain("practice.propose", this::propose);
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Acts.walk(List.of(given, family, uin), this::propose);
        var section = new Div(
                new H2(getTranslation("practice.propose.title")),
                new Paragraph(getTranslation("practice.propose.text")),
                fields,
                Acts.row(propose));
        section.addClassName("section");
        return section;
    }

    private void propose() {
        given.setInvalid(NamePart.flaw(given.getValue()).isPresent());
        family.setInvalid(NamePart.flaw(family.getValue()).isPresent());
        uin.setInvalid(!Practitioner.Details.isUin(uin.getValue()));
        if (given.isInvalid() || family.isInvalid() || uin.isInvalid()) {
            return;
        }
        var outcome =
                practice.propose(NamePart.tidy(given.getValue()), NamePart.tidy(family.getValue()), uin.getValue());
        DentistActs.tell(outcome, "practice.proposed");
        if (outcome instanceof Applying.Done) {
            List.of(given, family, uin).forEach(TextField::clear);
            refresh();
        }
    }

    private Component acts(Application one) {
        return one.state() == State.ENDED ? new Span() : new Span(Acts.quiet("practice.left", () -> leave(one)));
    }

    private void leave(Application one) {
        var dialog = new Dialog(
                getTranslation("practice.left.title", one.name()), new Paragraph(getTranslation("practice.left.text")));
        dialog.getFooter().add(Acts.quiet("credential.close", dialog::close), Acts.plain("practice.left", () -> {
            DentistActs.tell(practice.left(one.id()), "practice.ended");
            dialog.close();
            refresh();
        }));
        dialog.open();
    }

    private void refresh() {
        grid.setItems(practice.dentists());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.own");
    }
}
