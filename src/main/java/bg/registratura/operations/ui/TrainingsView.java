package bg.registratura.operations.ui;

import bg.registratura.language.Dates;
import bg.registratura.operations.Staff;
import bg.registratura.operations.StaffRecord;
import bg.registratura.operations.StaffRegister;
import bg.registratura.operations.Training;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Who was trained in what and when, and who is due: read by the officer, entered by the administrator. */
@Route("staff-trainings")
@Menu(title = "operations.trainings.title", order = 81)
@RolesAllowed({"ADMINISTRATOR", "DPO"})
class TrainingsView extends Div implements HasDynamicTitle {

    private final transient Staff staff;

    TrainingsView(Staff staff, StaffRegister register) {
        this.staff = staff;
        addClassName("page");
        var all = staff.all().stream()
                .filter(one -> one.account().disabledAt() == null)
                .sorted(Comparator.comparing((StaffRecord one) -> !one.isDue(staff.today())))
                .toList();
        var lead = new Paragraph(getTranslation("operations.trainings.lead"));
        lead.addClassName("page-lead");
        var print = Acts.plain(
                "operations.trainings.print",
                () -> Printing.print(register.print(getLocale()), getTranslation("operations.trainings.title")));
        var head = new Div(new H1(getTranslation("operations.trainings.title")), Acts.row(print));
        head.addClassName("page-head");
        add(head, lead, list(all));
    }

    private UnorderedList list(List<StaffRecord> all) {
        var list = new UnorderedList();
        list.addClassName("rows");
        all.forEach(one -> list.add(row(one)));
        return list;
    }

    private ListItem row(StaffRecord one) {
        var name = new Span(one.account().displayName());
        var words = new Div(name);
        words.add(new Paragraph(undertaking(one)));
        one.trainings().forEach(training -> words.add(new Paragraph(words(training))));
        var due = one.isDue(staff.today());
        var state = new Span(getTranslation(
                due
                        ? one.trainedOn().isEmpty() ? "operations.training.never" : "operations.training.is-due"
                        : "operations.training.fresh"));
        state.addClassNames("status", due ? "status-waits" : "status-done");
        var row = new ListItem(words, state);
        row.addClassName("row");
        return row;
    }

    private String undertaking(StaffRecord one) {
        var signed = one.undertaking();
        if (signed == null) {
            return getTranslation("operations.undertaking.none");
        }
        return signed.isNumbered()
                ? getTranslation("operations.undertaking", Dates.form(signed.signedOn()), signed.paper())
                : getTranslation("operations.undertaking.unknown", Dates.form(signed.signedOn()));
    }

    private String words(Training training) {
        return getTranslation(
                "operations.training.line",
                getTranslation("operations.training.kind." + training.kind().name()),
                Dates.form(training.heldOn()),
                training.givenBy());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.trainings.title");
    }
}
