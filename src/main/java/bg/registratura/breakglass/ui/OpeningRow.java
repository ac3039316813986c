package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.GlassReview;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One opening in the register: who of the staff, when, why, and how it stands. */
class OpeningRow extends ListItem {

    OpeningRow(GlassReview review, OfficersGlass officer, Runnable changed) {
        var glass = review.glass();
        var who = new Span(getTranslation(
                "breakglass.openings.who",
                review.by(),
                getTranslation("security.role." + glass.openedAs().name())));
        who.addClassName("study-kind");
        var what = new Span(getTranslation(
                "breakglass.openings.line",
                Dates.dayTime(getLocale(), glass.openedAt()),
                getTranslation("breakglass.reason." + glass.reason().name())));
        what.addClassName("study-when");
        var text = new Div(who, what);
        var incident = review.incident();
        if (incident != null) {
            text.add(breach(incident));
        }
        var read = Acts.plain(
                review.isWaiting() ? "breakglass.judge" : "breakglass.read",
                () -> new JudgeDialog(glass.id(), officer, changed).open());
        add(text, status(review, officer), read);
        addClassName("row");
    }

    private Span breach(GlassReview.Incident incident) {
        var closing = incident.closing();
        var breach = new Span(
                closing == null
                        ? getTranslation(
                                "breakglass.incident.open",
                                incident.label(),
                                Dates.dayTime(getLocale(), incident.tellBy()))
                        : getTranslation(
                                "breakglass.incident.closed",
                                incident.label(),
                                getTranslation("breakglass.outcome."
                                        + closing.outcome().name())));
        breach.addClassNames("status", closing == null ? "status-blocked" : "status-done");
        return breach;
    }

    private Span status(GlassReview review, OfficersGlass officer) {
        var verdict = review.verdict();
        var status = new Span();
        status.addClassName("status");
        if (verdict != null) {
            status.setText(
                    getTranslation("breakglass.judgement." + verdict.judgement().name()));
            status.addClassName(
                    switch (verdict.judgement()) {
                        case JUSTIFIED -> "status-done";
                        case NOT_JUSTIFIED -> "status-blocked";
                    });
        } else if (review.isLate(officer.reviews().today())) {
            status.setText(getTranslation("breakglass.late", Dates.day(getLocale(), review.judgeBy())));
            status.addClassName("status-blocked");
        } else {
            status.setText(getTranslation("breakglass.waits", Dates.day(getLocale(), review.judgeBy())));
            status.addClassName("status-waits");
        }
        return status;
    }
}
