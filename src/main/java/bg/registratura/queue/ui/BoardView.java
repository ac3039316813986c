package bg.registratura.queue.ui;

import bg.registratura.language.Dates;
import bg.registratura.queue.BoardKey;
import bg.registratura.queue.BoardScreen;
import bg.registratura.queue.BoardScreens;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignIns;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;

/** Opening and closing the screens of the waiting room. */
@Route("desk/board")
@Menu(title = "queue.boards", order = 14)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class BoardView extends Div implements HasDynamicTitle {

    private final transient BoardScreens screens;
    private final transient CurrentUser user;
    private final transient SignIns signIns;
    private final transient Sessions sessions;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("queue.boards.none"));

    BoardView(BoardScreens screens, CurrentUser user, SignIns signIns, Sessions sessions) {
        this.screens = screens;
        this.user = user;
        this.signIns = signIns;
        this.sessions = sessions;
        addClassNames("page", "page-narrow");
        var lead = new Paragraph(getTranslation("queue.boards.lead"));
        lead.addClassName("page-lead");
        list.addClassName("rows");
        none.addClassName("quiet");
        add(
                new H1(getTranslation("queue.boards")),
                lead,
                Acts.row(
                        Acts.primary("queue.boards.window", Key.F9, this::window),
                        Acts.plain("queue.boards.here", this::here)),
                new Paragraph(getTranslation("queue.boards.here.text")),
                new H2(getTranslation("queue.boards.open")),
                none,
                list);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("queue.boards");
    }

    /** For a second screen of this computer: the desk stays signed in. */
    private void window() {
        UI.getCurrent().getPage().open(address(screens.open()), "_blank");
        refresh();
    }

    /** This browser becomes the board: nobody is signed in here any more. */
    private void here() {
        UI.getCurrent().getPage().setLocation(address(screens.open()));
        user.find().ifPresent(signIns::signOut);
        sessions.leaving(VaadinServletRequest.getCurrent().getHttpServletRequest());
        VaadinSession.getCurrent().getSession().invalidate();
    }

    private static String address(BoardKey key) {
        return "board#" + key.value();
    }

    private void refresh() {
        list.removeAll();
        var open = screens.all();
        none.setVisible(open.isEmpty());
        open.forEach(screen -> list.add(row(screen)));
    }

    private ListItem row(BoardScreen screen) {
        var row = new ListItem(
                new Span(getTranslation(
                        "queue.boards.row",
                        Dates.dayTime(getLocale(), screen.openedAt()),
                        Dates.day(getLocale(), Dates.dayOf(screen.endsAt())))),
                Acts.plain("queue.boards.close", () -> close(screen)));
        row.addClassName("row");
        return row;
    }

    private void close(BoardScreen screen) {
        screens.close(screen);
        Notices.done("queue.boards.closed");
        refresh();
    }
}
