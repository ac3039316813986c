package bg.registratura.security.ui;

import bg.registratura.language.Dates;
import bg.registratura.security.OwnPasskeys;
import bg.registratura.security.OwnPasswords;
import bg.registratura.security.OwnRecovery;
import bg.registratura.security.OwnSessions;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Since when one is signed in, here and elsewhere, when one was here before, and the way out of all of it. */
class OwnSessionsDialog extends Dialog {

    private final transient OwnSessions sessions;
    private final transient OwnPasswords passwords;
    private final UnorderedList list = new UnorderedList();

    OwnSessionsDialog(OwnSessions sessions, OwnPasswords passwords, OwnRecovery recovery, OwnPasskeys passkeys) {
        this.sessions = sessions;
        this.passwords = passwords;
        setHeaderTitle(getTranslation("security.own-sessions.title"));
        setWidth("32rem");
        list.addClassName("rows");
        var page = new Div();
        page.addClassName("stack");
        sessions.lastVisit().ifPresent(last -> page.add(new Paragraph(LastVisitWords.of(last, getLocale()))));
        page.add(new Paragraph(getTranslation("security.own-sessions.lead")), list);
        page.add(Acts.row(
                passwords.isSet()
                        ? Acts.plain("security.change-password", this::changePassword)
                        : Acts.plain("security.first-password", this::setPassword)));
        page.add(new OwnPasskeysSection(passkeys), new RecoverySection(recovery));
        add(page);
        var everywhere = Acts.plain("security.own-sessions.everywhere", sessions::endEverywhere);
        everywhere.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var close = Acts.quiet("security.own-sessions.close", this::close);
        close.setAutofocus(true);
        getFooter().add(everywhere, close);
        refresh();
    }

    private void changePassword() {
        close();
        new OwnPasswordDialog(passwords, sessions).open();
    }

    private void setPassword() {
        var first = passwords.beginFirst();
        close();
        new OwnPasswordFirstDialog(passwords, first).open();
    }

    private void refresh() {
        list.removeAll();
        sessions.all().forEach(own -> list.add(row(own)));
    }

    private ListItem row(OwnSessions.Own own) {
        var since = new Span(getTranslation(
                own.here() ? "security.own-sessions.here" : "security.own-sessions.row",
                Dates.dayTime(getLocale(), own.openedAt()),
                Dates.dayTime(getLocale(), own.actedAt())));
        var row = new ListItem(since);
        row.addClassName("row");
        if (!own.here()) {
            row.add(Acts.plain("security.own-sessions.end", () -> {
                sessions.end(own.handle());
                Notices.done("security.own-sessions.ended");
                refresh();
            }));
        }
        return row;
    }
}
