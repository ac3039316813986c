package bg.registratura.results.ui;

import bg.registratura.language.Dates;
import bg.registratura.language.Numbers;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.WhoLooked.Other;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** One line on who else looked at a picture, and the way to every look. */
class LookedLine extends Paragraph {

    private static final int NAMED = 2;

    LookedLine(StudyInfo study, List<Other> others) {
        addClassName("looked-line");
        var all = new Anchor("results/" + study.id().value() + "/sharing", getTranslation("results.looked.all"));
        all.getElement().setAttribute("router-link", true);
        add(new Span(others.isEmpty() ? getTranslation("results.looked.nobody") : told(others)), all);
    }

    private String told(List<Other> others) {
        var named = others.stream().limit(NAMED).map(this::told).collect(Collectors.joining(", "));
        return others.size() <= NAMED
                ? getTranslation("results.looked.by", named)
                : getTranslation(
                        "results.looked.by-more", named, Numbers.of(getLocale(), others.size() - (long) NAMED));
    }

    private String told(Other other) {
        return getTranslation(
                "results.looked.one",
                other.name().isEmpty() ? getTranslation("results.looks.staff") : other.name(),
                Dates.day(getLocale(), Dates.dayOf(other.at())));
    }
}
