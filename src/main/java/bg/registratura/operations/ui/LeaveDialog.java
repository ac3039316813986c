package bg.registratura.operations.ui;

import bg.registratura.operations.Employment;
import bg.registratura.operations.Hindrance;
import bg.registratura.operations.Standing;
import bg.registratura.security.AccountSummary;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** The end of somebody's work here, with what they leave behind. */
class LeaveDialog extends StaffActDialog {

    private final transient Employment employment;
    private final transient LocalDate today;
    private final DayPicker day = new DayPicker(getTranslation("operations.staff.leave.day"));

    LeaveDialog(Employment employment, LocalDate today, AccountSummary whose, Runnable done) {
        super("operations.staff.leave", whose, done);
        this.employment = employment;
        this.today = today;
        day.setMax(today);
        day.setValue(today);
        lay(left(employment.standing(whose.id())), day);
    }

    private UnorderedList left(Standing standing) {
        var list = new UnorderedList(
                new ListItem(getTranslation("operations.staff.leave.closes")),
                new ListItem(getTranslation("operations.staff.leave.sessions", standing.sessions())));
        if (!standing.orphaned().isEmpty()) {
            var roles = standing.orphaned().stream()
                    .map(role -> getTranslation("security.role." + role.name()))
                    .collect(Collectors.joining(", "));
            list.add(new ListItem(getTranslation("operations.staff.leave.orphaned", roles)));
        }
        return list;
    }

    @Override
    boolean isFilled() {
        return Days.isPast(day, today);
    }

    @Override
    Optional<Hindrance> act(AccountSummary whose, String reason) {
        return employment.end(whose.id(), day.getValue(), reason);
    }
}
