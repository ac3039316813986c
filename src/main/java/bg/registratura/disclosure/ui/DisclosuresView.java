package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.RegisterFilter;
import bg.registratura.disclosure.RegisterLine;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import bg.registratura.shell.Acts;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Printing;
import bg.registratura.shell.Saving;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The officer's register of disclosures, and the transfers that wait for the officer's word. */
@Route("dpo/disclosures")
@RouteAlias("dpo/disclosures/:patient")
@Menu(title = "disclosure.register.menu", order = 50.5)
@RolesAllowed("DPO")
class DisclosuresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DisclosureRegister register;
    private final transient RegisterPapers papers;
    private final transient Hands hands;
    private final RegisterGrid grid;
    private final Paragraph found = new Paragraph();
    private final RegisterFields fields;
    private transient List<RegisterLine> lines = List.of();
    private transient RegisterFilter looked;

    DisclosuresView(
            DisclosureRegister register, RegisterPapers papers, CountersignList waiting, Persons persons, Hands hands) {
        this.register = register;
        this.papers = papers;
        this.hands = hands;
        this.fields = new RegisterFields(Dates.dayOf(hands.clock().instant()), persons, this::search);
        this.looked = fields.filter().orElseThrow();
        addClassNames("page", "page-wide");
        found.addClassName("quiet");
        grid = new RegisterGrid(papers, this::told, line -> new AnnulDialog(line, hands, this::again).open());
        var head = new Div(new H2(word("disclosure.register")), acts());
        head.addClassName("page-head");
        add(new H1(getPageTitle()), waiting.show(), head, fields, found, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("patient").map(DisclosuresView::id).ifPresentOrElse(this::about, this::search);
    }

    /** Shows all that went out of one person. */
    void about(PatientId patient) {
        fields.ask(patient);
        search();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disclosure.register.title");
    }

    /** After a dialog the cursor is on the list it changed. */
    private void again() {
        search();
        grid.focus();
    }

    private void told(RegisterLine line) {
        new TellDialog(line, Dates.dayOf(hands.clock().instant()), register, this::again).open();
    }

    private Div acts() {
        var csv = Acts.quiet(
                "disclosure.register.csv",
                () -> Saving.save(
                        papers.csv(getLocale(), lines).getBytes(StandardCharsets.UTF_8),
                        "disclosures.csv",
                        "text/csv;charset=utf-8"));
        return Acts.row(
                Acts.quiet("disclosure.return", () -> new ReturnDialog(hands.returns(), this::again).open()),
                Acts.quiet("disclosure.register.print", this::print),
                csv);
    }

    /** Of a patient who is not there nothing is shown, and nobody else's either. */
    private void search() {
        fields.filter().ifPresentOrElse(this::look, () -> show(List.of()));
    }

    private void look(RegisterFilter wanted) {
        looked = wanted;
        show(register.read(wanted));
    }

    private void show(List<RegisterLine> read) {
        lines = read;
        grid.show(lines);
        found.setText(
                looked.patient().isPresent() || lines.size() < DisclosureRegister.MOST
                        ? word("disclosure.register.found", lines.size())
                        : word("disclosure.register.most", DisclosureRegister.MOST));
    }

    private void print() {
        var until = Dates.day(getLocale(), looked.until());
        var title = looked.from().equals(RegisterFields.EVER)
                ? word("disclosure.register.all-until", until)
                : Dates.day(getLocale(), looked.from()) + " \u2013 " + until;
        Printing.print(papers.print(getLocale(), title, lines), word("disclosure.list-name"));
    }

    private static PatientId id(String typed) {
        try {
            return new PatientId(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }
}
