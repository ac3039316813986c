package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.GlassReview;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.DescriptionList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of an opening, for the officer. */
class OpeningFacts extends DescriptionList {

    OpeningFacts(GlassReview.Whole whole) {
        addClassName("facts");
        var review = whole.review();
        var glass = review.glass();
        fact(
                "breakglass.fact.who",
                getTranslation(
                        "breakglass.openings.who",
                        review.by(),
                        getTranslation("security.role." + glass.openedAs().name())));
        fact("breakglass.fact.patient", whole.patientName());
        fact("breakglass.fact.study", study(whole));
        fact(
                "breakglass.fact.reason",
                getTranslation("breakglass.reason." + glass.reason().name()));
        fact("breakglass.fact.words", glass.words());
        fact(
                "breakglass.fact.opened",
                getTranslation("breakglass.from-to", at(glass.openedAt()), Dates.time(glass.over())));
        fact("breakglass.fact.pictures", String.valueOf(whole.pictures()));
        var verdict = review.verdict();
        if (verdict != null) {
            fact(
                    "breakglass.judgement",
                    getTranslation("breakglass.judgement." + verdict.judgement().name()));
            fact("breakglass.note", verdict.note());
            fact("breakglass.fact.judged", getTranslation("breakglass.by-at", verdict.by(), at(verdict.at())));
        }
        closing(review.incident());
    }

    private void closing(GlassReview.@Nullable Incident incident) {
        if (incident == null || incident.closing() == null) {
            return;
        }
        var closing = incident.closing();
        fact(
                "breakglass.outcome",
                getTranslation("breakglass.outcome." + closing.outcome().name()));
        fact("breakglass.fact.closing", closing.note());
        fact("breakglass.fact.closed", getTranslation("breakglass.by-at", closing.by(), at(closing.at())));
    }

    private String study(GlassReview.Whole whole) {
        var day = Dates.day(getLocale(), Dates.dayOf(whole.takenAt()));
        var examination = whole.examination();
        return examination == null
                ? day
                : getTranslation("breakglass.of", getTranslation("visit.examination." + examination.name()), day);
    }

    private String at(Instant moment) {
        return Dates.dayTime(getLocale(), moment);
    }

    private void fact(String key, String value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
