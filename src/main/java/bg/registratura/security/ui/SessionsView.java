package bg.registratura.security.ui;

import bg.registratura.language.Dates;
import bg.registratura.security.AccountKind;
import bg.registratura.security.SessionKind;
import bg.registratura.security.SessionOffice;
import bg.registratura.security.SessionRules;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who is signed in: staff by name, everybody else by number only; and how long anybody stays so. */
@Route("admin/sessions")
@Menu(title = "security.sessions.menu", order = 82)
@RolesAllowed("ADMINISTRATOR")
class SessionsView extends Div implements HasDynamicTitle {

    private final transient SessionOffice office;
    private final UnorderedList staff = new UnorderedList();
    private final Paragraph others = new Paragraph();
    private final TextField number = new TextField(getTranslation("security.sessions.number"));

    SessionsView(SessionOffice office, SessionRules rules) {
        this.office = office;
        addClassNames("page", "page-narrow");
        staff.addClassName("rows");
        number.setHelperText(getTranslation("security.sessions.number.help"));
        var limits = new UnorderedList();
        for (var kind : SessionKind.values()) {
            var set = rules.of(kind);
            limits.add(new ListItem(getTranslation(
                    "security.sessions.limit." + kind.name(),
                    set.idle().toMinutes(),
                    set.whole().toMinutes())));
        }
        add(
                new H1(getTranslation("security.sessions.title")),
                new H2(getTranslation("security.sessions.staff")),
                staff,
                new H2(getTranslation("security.sessions.others")),
                others,
                number,
                Acts.row(Acts.plain("security.sessions.end-all", this::endByNumber)),
                new H2(getTranslation("security.sessions.limits")),
                limits);
        Acts.walk(java.util.List.of(number), this::endByNumber);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.sessions.title");
    }

    private void refresh() {
        staff.removeAll();
        office.staff().forEach(session -> staff.add(row(session)));
        others.setText(getTranslation(
                "security.sessions.count", office.count(AccountKind.PATIENT), office.count(AccountKind.DENTIST)));
    }

    private ListItem row(SessionOffice.OfStaff session) {
        var row = new ListItem(
                new Span(getTranslation(
                        session.locked() ? "security.sessions.row.locked" : "security.sessions.row",
                        session.displayName(),
                        Dates.dayTime(getLocale(), session.openedAt()),
                        Dates.dayTime(getLocale(), session.actedAt()))),
                Acts.plain("security.sessions.end", () -> {
                    office.end(session.account());
                    Notices.done("security.sessions.ended", session.displayName());
                    refresh();
                }));
        row.addClassName("row");
        return row;
    }

    private void endByNumber() {
        number.setInvalid(false);
        office.end(number.getValue())
                .ifPresentOrElse(
                        count -> {
                            Notices.done("security.sessions.ended-number", count);
                            number.clear();
                            refresh();
                        },
                        () -> {
                            number.setErrorMessage(getTranslation("security.sessions.number.unknown"));
                            number.setInvalid(true);
                            number.focus();
                        });
    }
}
