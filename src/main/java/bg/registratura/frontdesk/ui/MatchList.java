package bg.registratura.frontdesk.ui;

import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.search.Found;
import bg.registratura.search.Match;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;

/** Who was found: enough to tell one from another, and nothing more. */
class MatchList extends Div {

    MatchList(Found found, Consumer<PatientId> open, Runnable register) {
        addClassName("desk-matches");
        var title = !found.understood()
                ? getTranslation("frontdesk.search.too-little")
                : found.matches().isEmpty()
                        ? getTranslation("frontdesk.search.nobody")
                        : getTranslation(
                                "frontdesk.search.found",
                                Counts.of(getLocale(), found.matches().size(), "count.patient"));
        add(new H1(title));
        if (found.matches().isEmpty()) {
            var enter = Acts.plain("frontdesk.search.register", register);
            add(new Paragraph(getTranslation("frontdesk.search.nobody.text")), Acts.row(enter));
            if (found.understood()) {
                enter.focus();
            }
            return;
        }
        var list = rows(found, open);
        add(list);
        list.getChildren()
                .findFirst()
                .flatMap(row -> row.getChildren()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .findFirst())
                .ifPresent(Button::focus);
    }

    /** The rows alone, where another sentence stands above them. */
    static UnorderedList rows(Found found, Consumer<PatientId> open) {
        var list = new UnorderedList();
        list.addClassName("rows");
        found.matches().forEach(match -> list.add(row(list, match, open)));
        return list;
    }

    private static ListItem row(UnorderedList list, Match match, Consumer<PatientId> open) {
        var act = Acts.plain(
                "frontdesk.match.open", () -> open.accept(match.under().id()));
        var row = new ListItem(text(list, match), act);
        row.addClassName("row");
        return row;
    }

    /** Who it is, in a list of those found. */
    static Div text(UnorderedList list, Match match) {
        var name = new Span(match.name().listed());
        name.addClassName("match-name");
        var facts = new Span(facts(list, match));
        facts.addClassName("quiet");
        var text = new Div(name, facts);
        text.addClassName("match");
        if (match.isUnderAnother()) {
            var under = new Span(list.getTranslation(
                    "frontdesk.match.under", String.valueOf(match.under().clientNumber())));
            under.addClassName("quiet");
            text.add(under);
        }
        return text;
    }

    /** What tells one bearer of a name from another. */
    static String facts(Component shown, Match match) {
        return shown.getTranslation(
                "frontdesk.match",
                shown.getTranslation(
                        "people.born." + match.sex().name(),
                        Dates.day(UI.getCurrent().getLocale(), match.birthDate())),
                String.valueOf(match.clientNumber()),
                shown.getTranslation(
                        "people.identifier." + match.identifierKind().name()),
                match.maskedIdentifier());
    }
}
