package bg.registratura.retention.ui;

import bg.registratura.language.Dates;
import bg.registratura.retention.LegalHold;
import bg.registratura.retention.LegalHolds;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One hold: whose, why, until when it may stand unread, and what can be done with it. */
class HoldRow extends ListItem {

    HoldRow(LegalHold hold, LegalHolds holds, Runnable changed) {
        addClassName("row");
        var study = hold.study();
        var what = study == null
                ? getTranslation("retention.hold.everything")
                : getTranslation("visit.examination." + study.examination()) + ", " + Dates.form(study.takenOn());
        var cause = hold.cause();
        var words = new Div(
                line("match-name", hold.name() + " \u00b7 \u2116\u00a0" + hold.clientNumber() + " \u00b7 " + what),
                line("", getTranslation("retention.hold.case", cause.caseNumber(), cause.authority(), cause.reason())),
                line(
                        "quiet",
                        getTranslation(
                                "retention.hold.placed-by",
                                hold.placed().by(),
                                Dates.dayTime(getLocale(), hold.placed().at()))));
        if (cause.noticeWithheld()) {
            words.add(line("quiet", getTranslation("retention.hold.withheld")));
        }
        add(words);
        var lifted = hold.lifted();
        if (lifted == null) {
            add(due(hold, holds), acts(hold, holds, changed));
        } else {
            words.add(line(
                    "",
                    getTranslation(
                            "retention.hold.lifted-by",
                            lifted.mark().by(),
                            Dates.dayTime(getLocale(), lifted.mark().at()),
                            lifted.reason())));
        }
    }

    private Span due(LegalHold hold, LegalHolds holds) {
        var due = hold.isDue(holds.today());
        var mark = new Span(getTranslation(
                due ? "retention.hold.due" : "retention.hold.review-on", Dates.day(getLocale(), hold.reviewOn())));
        mark.addClassNames("status", due ? "status-blocked" : "status-waits");
        return mark;
    }

    private Div acts(LegalHold hold, LegalHolds holds, Runnable changed) {
        var review = new Button(
                getTranslation("retention.hold.review"),
                _ -> HoldNoteDialog.review(
                        holds,
                        (why, next) -> tell(holds.review(hold.id(), why, next), "retention.hold.reviewed", changed)));
        var lift = new Button(
                getTranslation("retention.hold.lift"),
                _ -> HoldNoteDialog.lift(
                        holds, (why, _) -> tell(holds.lift(hold.id(), why), "retention.hold.lifted", changed)));
        var acts = new Div(review, lift);
        acts.addClassName("acts");
        return acts;
    }

    private static void tell(boolean done, String key, Runnable changed) {
        if (done) {
            Notices.done(key);
        } else {
            Notices.refused("retention.hold.overtaken");
        }
        changed.run();
    }

    private static Paragraph line(String className, String text) {
        var line = new Paragraph(text);
        if (!className.isEmpty()) {
            line.addClassName(className);
        }
        return line;
    }
}
