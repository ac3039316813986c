package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.ProgramToken;
import bg.registratura.dicomweb.ProgramTokenId;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tokens in rows: of which program, since and until when, last used on which day, and the act that ends one. */
class TokenList extends Div {

    private final LocalDate today;
    private final boolean ofSeveral;
    private final transient Consumer<ProgramTokenId> revoke;
    private final transient Supplier<List<ProgramToken>> tokens;

    TokenList(
            LocalDate today, boolean ofSeveral, Consumer<ProgramTokenId> revoke, Supplier<List<ProgramToken>> tokens) {
        this.today = today;
        this.ofSeveral = ofSeveral;
        this.revoke = revoke;
        this.tokens = tokens;
        refresh();
    }

    final void refresh() {
        removeAll();
        var all = tokens.get();
        if (all.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("dicomweb.tokens.none")));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        all.forEach(token -> rows.add(row(token)));
        add(rows);
    }

    private ListItem row(ProgramToken token) {
        var name =
                new Span(ofSeveral ? getTranslation("dicomweb.row.of", token.owner(), token.label()) : token.label());
        name.getStyle().set("font-weight", "600");
        var end = Acts.quiet("dicomweb.revoke", () -> ask(token));
        end.setAriaLabel(getTranslation("dicomweb.revoke.of", token.label()));
        var row = new ListItem(name, new Span(state(token)), new Span(used(token)), end);
        row.addClassName("row");
        return row;
    }

    private String state(ProgramToken token) {
        if (token.over()) {
            return getTranslation("dicomweb.row.over");
        }
        return getTranslation(token.isGoodOn(today) ? "dicomweb.row.until" : "dicomweb.row.ended", day(token.endsOn()));
    }

    private String used(ProgramToken token) {
        var last = token.lastUsedOn();
        return last == null
                ? getTranslation("dicomweb.row.unused", day(token.madeOn()))
                : getTranslation("dicomweb.row.used", day(token.madeOn()), day(last));
    }

    private String day(LocalDate day) {
        return Dates.day(getLocale(), day);
    }

    private void ask(ProgramToken token) {
        var dialog = new Dialog(
                getTranslation("dicomweb.revoke.title", token.label()),
                new Paragraph(getTranslation("dicomweb.revoke.text")));
        dialog.getFooter()
                .add(Acts.quiet("dicomweb.revoke.leave", dialog::close), Acts.plain("dicomweb.revoke.do", () -> {
                    revoke.accept(token.id());
                    Notices.done("dicomweb.revoked", token.label());
                    dialog.close();
                    refresh();
                }));
        dialog.open();
    }
}
