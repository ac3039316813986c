package bg.registratura.security.ui;

import bg.registratura.language.Dates;
import bg.registratura.passkey.Passkey;
import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.ui.Authenticator;
import bg.registratura.security.OwnPasskeys;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** One's own passkeys: which there are and since when, another one, another name for one, the end of one. */
class OwnPasskeysSection extends Div {

    private final transient OwnPasskeys passkeys;
    private final UnorderedList list = new UnorderedList();
    private final RefusalLine refusal = new RefusalLine();

    OwnPasskeysSection(OwnPasskeys passkeys) {
        this.passkeys = passkeys;
        addClassName("stack");
        list.addClassName("rows");
        var add = new Div(Acts.row(Acts.plain("security.passkey.add", this::add)));
        Authenticator.whereThereIsOne(passkeys.origin(), add);
        add(
                new H3(getTranslation("security.passkey.title")),
                new Paragraph(getTranslation("security.passkey.lead")),
                list,
                refusal,
                add);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        passkeys.all().forEach(own -> list.add(row(own)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem row(Passkey own) {
        var name = new Span(own.label());
        name.getStyle().set("font-weight", "600");
        var row = new ListItem(
                name,
                new Span(since(own)),
                named("security.passkey.rename", "security.passkey.rename.of", own, () -> new PasskeyNameDialog(
                                own, this::rename)
                        .open()),
                named("security.passkey.end", "security.passkey.end.of", own, () -> end(own)));
        row.addClassName("row");
        return row;
    }

    /** The same word stands in every row: to those who hear it, it says whose. */
    private Button named(String key, String keyOf, Passkey own, Runnable act) {
        var button = Acts.quiet(key, act);
        button.setAriaLabel(getTranslation(keyOf, own.label()));
        return button;
    }

    private String since(Passkey own) {
        var made = Dates.day(getLocale(), Dates.dayOf(own.createdAt()));
        var used = own.lastUsedAt();
        return used == null
                ? getTranslation("security.passkey.unused", made)
                : getTranslation("security.passkey.used", made, Dates.dayTime(getLocale(), used));
    }

    private void add() {
        refusal.hide();
        if (passkeys.isFull()) {
            refusal.say(getTranslation("security.passkey.full", Passkey.MOST));
            return;
        }
        Authenticator.make(passkeys.another(getTranslation("shell.name")), this::added, refusal::say);
    }

    private void added(PasskeyAnswer answer) {
        if (passkeys.add(answer, getTranslation("security.passkey.first-label"))) {
            Notices.done("security.passkey.added");
        } else {
            refusal.say(
                    passkeys.isFull()
                            ? getTranslation("security.passkey.full", Passkey.MOST)
                            : getTranslation("security.passkey.not-taken"));
        }
        refresh();
    }

    private void rename(Passkey own, String label) {
        if (passkeys.rename(own.id(), label)) {
            Notices.done("security.passkey.renamed");
        }
        refresh();
    }

    private void end(Passkey own) {
        refusal.hide();
        switch (passkeys.end(own.id())) {
            case ENDED -> Notices.done("security.passkey.ended", own.label());
            case LAST_WAY_IN -> refusal.say(getTranslation("security.passkey.last"));
            case GONE -> refusal.say(getTranslation("security.passkey.gone"));
        }
        refresh();
    }
}
