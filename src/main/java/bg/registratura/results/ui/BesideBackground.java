package bg.registratura.results.ui;

import bg.registratura.dose.Stretch;
import bg.registratura.dose.ToldDose;
import bg.registratura.language.Counts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** The dose of a picture beside what nature gives; about so much, and nobody's own effective dose. */
class BesideBackground extends Div {

    BesideBackground(ToldDose dose) {
        addClassName("beside-background");
        add(
                new Paragraph(getTranslation(
                        dose.measured() ? "results.dose.measured" : "results.dose.usual",
                        length(getLocale(), dose.background()))),
                new Paragraph(getTranslation("results.dose.caution")));
    }

    private String length(Locale locale, Stretch stretch) {
        return stretch.count() == 0
                ? getTranslation("results.dose.less-than-a-day")
                : getTranslation("results.dose.about", Counts.of(locale, stretch.count(), noun(stretch.unit())));
    }

    private static String noun(Stretch.Unit unit) {
        return switch (unit) {
            case DAY -> "count.day";
            case MONTH -> "count.month";
            case YEAR -> "count.year";
        };
    }
}
