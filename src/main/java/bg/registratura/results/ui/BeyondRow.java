package bg.registratura.results.ui;

import bg.registratura.breakglass.BreakGlass;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A look out of the ordinary course, as its patient is told of it: who, why in plain words, and what the officer found. */
class BeyondRow extends ListItem {

    BeyondRow(String name, BreakGlass glass) {
        var who = new Span(
                name.isEmpty()
                        ? getTranslation("results.looks.staff")
                        : getTranslation(
                                "results.looks.by-staff",
                                name,
                                getTranslation(
                                        "security.role." + glass.openedAs().name())));
        who.addClassName("study-kind");
        var what = new Paragraph(getTranslation(
                "results.looks.beyond",
                getTranslation("breakglass.reason." + glass.reason().name())));
        what.addClassName("study-when");
        var words = new Paragraph(getTranslation("results.looks.beyond.words", glass.words()));
        words.addClassName("study-when");
        var when = new Span(Dates.dayTime(getLocale(), glass.openedAt()));
        when.addClassNames("quiet", "nowrap");
        add(new Div(who, what, words, judged(glass)), when);
        addClassNames("row", "row-beyond");
    }

    private Span judged(BreakGlass glass) {
        var judgement = glass.judgement();
        var judged = new Span(getTranslation("breakglass.told." + (judgement == null ? "WAITING" : judgement.name())));
        judged.addClassName("status");
        judged.addClassName(
                judgement == null
                        ? "status-waits"
                        : switch (judgement) {
                            case JUSTIFIED -> "status-done";
                            case NOT_JUSTIFIED -> "status-blocked";
                        });
        return judged;
    }
}
