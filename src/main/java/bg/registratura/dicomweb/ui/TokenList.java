package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.ProgramToken;
import bg.registratura.dicomweb.ProgramTokenId;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.UI;
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
import org.jspecify.annotations.Nullable;

/** Tokens in rows: of what, since and until when, last used on which day, and the act that ends one. */
class TokenList extends Div {

    private final LocalDate today;
    private final transient Supplier<List<Line>> lines;

    TokenList(LocalDate today, Supplier<List<Line>> lines) {
        this.today = today;
        this.lines = lines;
        refresh();
    }

    /** One row. */
    record Line(
            String name,
            LocalDate madeOn,
            LocalDate endsOn,
            @Nullable LocalDate lastUsedOn,
            boolean over,
            Runnable revoke) {}

    /** The signed-in dentist's. */
    static List<Line> own(List<ProgramToken> tokens, Consumer<ProgramTokenId> revoke) {
        return tokens.stream().map(token -> line(token.label(), token, revoke)).toList();
    }

    /** Those of several dentists. */
    static List<Line> named(List<ProgramToken> tokens, Consumer<ProgramTokenId> revoke) {
        return tokens.stream()
                .map(token -> line(
                        UI.getCurrent().getTranslation("dicomweb.row.of", token.owner(), token.label()), token, revoke))
                .toList();
    }

    private static Line line(String name, ProgramToken token, Consumer<ProgramTokenId> revoke) {
        return new Line(
                name,
                token.madeOn(),
                token.endsOn(),
                token.lastUsedOn(),
                token.over(),
                () -> revoke.accept(token.id()));
    }

    final void refresh() {
        removeAll();
        var all = lines.get();
        if (all.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("dicomweb.tokens.none")));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        all.forEach(line -> rows.add(row(line)));
        add(rows);
    }

    private ListItem row(Line line) {
        var name = new Span(line.name());
        name.getStyle().set("font-weight", "600");
        var end = Acts.quiet("dicomweb.revoke", () -> ask(line));
        end.setAriaLabel(getTranslation("dicomweb.revoke.of", line.name()));
        var row = new ListItem(name, new Span(state(line)), new Span(used(line)), end);
        row.addClassName("row");
        return row;
    }

    private String state(Line line) {
        if (line.over()) {
            return getTranslation("dicomweb.row.over");
        }
        return getTranslation(
                today.isAfter(line.endsOn()) ? "dicomweb.row.ended" : "dicomweb.row.until", day(line.endsOn()));
    }

    private String used(Line line) {
        var last = line.lastUsedOn();
        return last == null
                ? getTranslation("dicomweb.row.unused", day(line.madeOn()))
                : getTranslation("dicomweb.row.used", day(line.madeOn()), day(last));
    }

    private String day(LocalDate day) {
        return Dates.day(getLocale(), day);
    }

    private void ask(Line line) {
        var dialog = new Dialog(
                getTranslation("dicomweb.revoke.title", line.name()),
                new Paragraph(getTranslation("dicomweb.revoke.text")));
        dialog.getFooter()
                .add(Acts.quiet("dicomweb.revoke.leave", dialog::close), Acts.plain("dicomweb.revoke.do", () -> {
                    line.revoke().run();
                    Notices.done("dicomweb.revoked", line.name());
                    dialog.close();
                    refresh();
                }));
        dialog.open();
    }
}
