package bg.registratura.operations.ui;

import bg.registratura.credential.ui.HandoverFlows;
import bg.registratura.language.Dates;
import bg.registratura.operations.Employment;
import bg.registratura.operations.Staff;
import bg.registratura.operations.StaffRecord;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Role;
import bg.registratura.shell.Acts;
import bg.registratura.shell.ProofAsker;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Everybody who works here: made, given a sheet, other roles, closed, back again. Nobody's password can be seen or set from here. */
@Route("admin")
@Menu(title = "operations.staff.title", order = 80)
@RolesAllowed("ADMINISTRATOR")
class StaffView extends Div implements HasDynamicTitle {

    private final transient Staff staff;
    private final transient Employment employment;
    private final transient HandoverFlows flows;
    private final Grid<StaffRecord> grid = new Grid<>();
    private final Anchor reminder = new Anchor("staff-trainings", "");

    StaffView(Staff staff, Employment employment, HandoverFlows flows) {
        this.staff = staff;
        this.employment = employment;
        this.flows = flows;
        addClassNames("page", "page-wide");
        var add = new Button(getTranslation("operations.staff.add"), _ -> new StaffDialog(staff, this::refresh).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var support = new Anchor("admin/support", getTranslation("operations.staff.support"));
        support.getElement().setAttribute("router-link", true);
        var head = new Div(new H1(getTranslation("operations.staff.title")), Acts.row(support, add));
        head.addClassName("page-head");
        grid.addComponentColumn(
                        one -> lines(one.account().displayName(), one.account().username()))
                .setHeader(getTranslation("operations.staff.name"))
                .setFlexGrow(2);
        grid.addColumn(one -> roles(one.account()))
                .setHeader(getTranslation("operations.staff.roles"))
                .setFlexGrow(2);
        grid.addComponentColumn(one -> state(one.account())).setHeader(getTranslation("operations.staff.state"));
        grid.addComponentColumn(one -> lines(paper(one), trained(one)))
                .setHeader(getTranslation("operations.staff.papers"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("shell.column.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        reminder.addClassNames("message", "message-waits");
        reminder.getElement().setAttribute("router-link", true);
        add(head, reminder, grid);
        refresh();
    }

    private void refresh() {
        var all = staff.all();
        grid.setItems(all);
        var due = all.stream().filter(one -> one.isDue(staff.today())).count();
        reminder.setVisible(due > 0);
        reminder.setText(getTranslation("operations.training.due", due));
    }

    private String roles(AccountSummary account) {
        return account.roles().stream()
                .sorted()
                .map(role -> getTranslation("security.role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    private String paper(StaffRecord one) {
        var signed = one.undertaking();
        return signed == null
                ? "\u2013"
                : signed.isNumbered()
                        ? getTranslation("operations.staff.paper.shown", Dates.form(signed.signedOn()), signed.paper())
                        : getTranslation("operations.staff.paper.unknown", Dates.form(signed.signedOn()));
    }

    private String trained(StaffRecord one) {
        return one.trainedOn()
                .map(day -> getTranslation("operations.staff.trained.shown", Dates.form(day)))
                .orElseGet(() -> getTranslation("operations.training.never"));
    }

    private static Component lines(String first, String second) {
        var below = new Div(second);
        below.addClassName("quiet");
        return new Div(new Div(first), below);
    }

    private Component state(AccountSummary account) {
        if (account.disabledAt() != null) {
            return status("operations.staff.state.closed", "status-open");
        }
        return account.hasOwnKeys()
                ? status("operations.staff.state.active", "status-done")
                : status("operations.staff.state.waits", "status-waits");
    }

    private Span status(String key, String kind) {
        var status = new Span(getTranslation(key));
        status.addClassNames("status", kind);
        return status;
    }

    /** A sheet only for whom the database will let in. */
    private Component acts(StaffRecord one) {
        var account = one.account();
        var acts = new Div();
        acts.addClassName("acts");
        if (account.disabledAt() == null) {
            if (one.trainedOn().isPresent()) {
                acts.add(small("operations.staff.sheet", account, () -> hand(account)));
            }
            var signedOn = account.secrecySignedOn();
            if (signedOn != null && !one.isNumbered()) {
                acts.add(small("operations.staff.paper.enter", account, () -> file(account, signedOn)));
            }
            acts.add(
                    small("operations.training.add", account, () -> train(account)),
                    small("operations.staff.change", account, () -> change(account)),
                    small("operations.staff.leave", account, () -> leave(account)));
        } else {
            acts.add(small("operations.staff.return", account, () -> comeBack(account)));
        }
        return acts;
    }

    private void train(AccountSummary account) {
        new TrainingDialog(staff, account, this::refresh).open();
    }

    private void file(AccountSummary account, LocalDate signedOn) {
        new PaperDialog(staff, account, signedOn, this::refresh).open();
    }

    private void hand(AccountSummary account) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(account.displayName());
        dialog.add(flows.toStaff(account, () -> {
            dialog.close();
            refresh();
        }));
        dialog.getFooter().add(Acts.quiet("operations.close", dialog::close));
        dialog.open();
    }

    private void change(AccountSummary account) {
        new RolesDialog(employment, account, this::refresh).open();
    }

    private void leave(AccountSummary account) {
        new LeaveDialog(employment, staff.today(), account, this::refresh).open();
    }

    private void comeBack(AccountSummary account) {
        new ReturnDialog(employment, staff.today(), account, this::refresh).open();
    }

    private Button small(String key, AccountSummary account, Runnable act) {
        var button = new Button(getTranslation(key), _ -> ProofAsker.run(act));
        button.setAriaLabel(getTranslation("operations.staff.act-for", getTranslation(key), account.displayName()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    static Role[] roles() {
        return new Role[] {
            Role.RECEPTION,
            Role.SHIFT_LEAD,
            Role.TECHNICIAN,
            Role.REPORTING_PHYSICIAN,
            Role.PHYSICIST,
            Role.DPO,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.staff.title");
    }
}
