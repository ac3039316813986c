package bg.registratura.retention.ui;

import bg.registratura.language.Dates;
import bg.registratura.search.Match;
import bg.registratura.search.PatientSearch;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the one person a hold is on; what is looked for stands in the log, as everywhere. */
class PersonChoice extends Div {

    private final transient PatientSearch search;
    private final transient Consumer<Match> told;
    private final TextField typed = new TextField(getTranslation("retention.hold.whose"));
    private final Div found = new Div();
    private transient @Nullable Match chosen;

    PersonChoice(PatientSearch search, Consumer<Match> told) {
        this.search = search;
        this.told = told;
        typed.setHelperText(getTranslation("retention.hold.whose.helper"));
        typed.setWidthFull();
        var look = new Button(getTranslation("retention.hold.find"), _ -> find());
        typed.addKeyPressListener(Key.ENTER, _ -> find());
        var line = new Div(typed, look);
        line.addClassName("merge-search");
        add(line, found);
    }

    void focus() {
        typed.focus();
    }

    Optional<Match> chosen() {
        return Optional.ofNullable(chosen);
    }

    boolean isComplete() {
        typed.setInvalid(chosen == null);
        typed.setErrorMessage(chosen == null ? getTranslation("retention.hold.whose.required") : "");
        return chosen != null;
    }

    private void find() {
        chosen = null;
        found.removeAll();
        if (typed.getValue().isBlank()) {
            isComplete();
            return;
        }
        typed.setInvalid(false);
        var matches = search.search(typed.getValue()).matches();
        if (matches.isEmpty()) {
            found.add(new Paragraph(getTranslation("retention.hold.nobody")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        matches.forEach(match -> list.add(row(match)));
        found.add(list);
    }

    private ListItem row(Match match) {
        var row = new ListItem(
                new Span(words(match)), new Button(getTranslation("retention.hold.choose"), _ -> choose(match)));
        row.addClassName("row");
        return row;
    }

    private void choose(Match match) {
        chosen = match;
        found.removeAll();
        var who = new Paragraph(words(match));
        who.addClassName("match-name");
        found.add(who);
        typed.setInvalid(false);
        told.accept(match);
    }

    private static String words(Match match) {
        return match.name().full() + " \u00b7 " + Dates.form(match.birthDate()) + " \u00b7 \u2116\u00a0"
                + match.clientNumber();
    }
}
