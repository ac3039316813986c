package bg.registratura.results.ui;

import bg.registratura.family.Charge;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.results.ui.Relatives.Whose;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** On top of every page of a family: whose it is, in large letters, by what right, and the way to the others. */
class WhoseBar extends Div {

    WhoseBar(Whose whose, Optional<PatientId> own) {
        addClassName("whose");
        var name = new Paragraph(whose.name());
        name.addClassName("whose-name");
        add(name);
        var charge = whose.charge();
        if (charge != null) {
            var right = new Paragraph(right(charge));
            right.addClassName("quiet");
            add(right);
        }
        var ways = ways(whose, own);
        if (ways.getChildren().count() > 1) {
            add(ways);
        }
    }

    private Nav ways(Whose whose, Optional<PatientId> own) {
        var ways = new Nav();
        ways.addClassName("whose-ways");
        ways.getElement().setAttribute("aria-label", getTranslation("results.whose.switch"));
        own.ifPresent(_ -> ways.add(way("results", getTranslation("results.whose.me"), whose.isOwn())));
        whose.others()
                .forEach(other -> ways.add(way(
                        "results/of/" + other.patient().value(),
                        other.name(),
                        other.patient().equals(whose.patient()))));
        return ways;
    }

    private static Anchor way(String address, String name, boolean here) {
        var way = new Anchor(address, name);
        way.getElement().setAttribute("router-link", true);
        if (here) {
            way.getElement().setAttribute("aria-current", "page");
        }
        return way;
    }

    /** Everybody whose pages there are, to choose one: nobody is shown unasked. */
    static Div chooser(List<Charge> charges) {
        var all = new Div();
        all.addClassName("whose-choice");
        charges.forEach(charge -> {
            var way = new Anchor("results/of/" + charge.patient().value());
            way.getElement().setAttribute("router-link", true);
            var name = new Span(charge.name());
            name.addClassName("whose-name");
            var right = new Span(right(charge));
            right.addClassName("quiet");
            way.add(name, right);
            all.add(way);
        });
        return all;
    }

    private static String right(Charge charge) {
        var words = new Span();
        var key = "results.whose." + charge.standing().name();
        var day = charge.lastDay();
        return day == null
                ? words.getTranslation(key, charge.age())
                : words.getTranslation(
                        key + ".until", charge.age(), Dates.day(UI.getCurrent().getLocale(), day));
    }
}
