package bg.registratura.representation.ui;

import bg.registratura.language.Dates;
import bg.registratura.representation.PowerOfAttorney;
import bg.registratura.representation.Representative;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line for each right on record: who, by what, whether it holds today, and the way to end it. */
class AuthorityRows {

    private final Registers registers;
    private final Clock clock;
    private final Runnable changed;

    AuthorityRows(Registers registers, Clock clock, Runnable changed) {
        this.registers = registers;
        this.clock = clock;
        this.changed = changed;
    }

    ListItem of(Representative one) {
        var facts = word("representation.kind." + one.kind().name()) + " \u00b7 "
                + word("representation.proof." + one.proof().kind().name()) + " "
                + one.proof().text();
        return row(
                one.name(),
                facts,
                one.isGoodOn(today()),
                one.endedOn() == null ? one.endsOn() : one.endedOn(),
                reason -> registers.representatives().end(one.id(), reason));
    }

    ListItem of(PowerOfAttorney power) {
        var paper = power.paper();
        var scope = power.scope().stream()
                .sorted()
                .map(one -> word("representation.power." + one.name()))
                .collect(Collectors.joining(", "));
        var facts = word(
                "representation.power.facts",
                paper.number(),
                Dates.form(paper.certifiedOn()),
                paper.notary(),
                paper.notaryNumber(),
                scope,
                word(paper.copyOnFile() ? "representation.power.copy.yes" : "representation.power.copy.no"));
        return row(
                paper.proxy(),
                facts,
                power.isGoodOn(today()),
                power.endedOn() == null ? power.endsOn() : power.endedOn(),
                reason -> registers.powers().end(power.id(), reason));
    }

    private ListItem row(String who, String facts, boolean good, @Nullable LocalDate until, Consumer<String> end) {
        var name = new Span(who);
        name.addClassName("match-name");
        var about = new Span(facts);
        about.addClassName("quiet");
        var text = new Div(name, about);
        text.addClassName("match");
        var row = new ListItem(text, standing(good, until));
        if (good) {
            row.add(Acts.quiet("representation.end", () -> new EndDialog(who, reason -> {
                        end.accept(reason);
                        changed.run();
                    })
                    .open()));
        }
        row.addClassName("row");
        return row;
    }

    private static Span standing(boolean good, @Nullable LocalDate until) {
        var day = until == null ? "" : Dates.form(until);
        var key = good
                ? until == null ? "representation.good" : "representation.good.until"
                : until == null ? "representation.over" : "representation.over.since";
        var standing = new Span(word(key, day));
        standing.addClassNames("status", good ? "status-done" : "status-open");
        return standing;
    }

    private LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
