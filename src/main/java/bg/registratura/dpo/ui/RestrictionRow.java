package bg.registratura.dpo.ui;

import bg.registratura.language.Dates;
import bg.registratura.restriction.Permit;
import bg.registratura.restriction.Restriction;
import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.Letter;
import bg.registratura.subjectrequest.Letters;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.StandingRestriction;
import bg.registratura.subjectrequest.ui.LetterList;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** One restriction: whose, on what, why, until what; what is permitted, and what its end waits for. */
class RestrictionRow extends ListItem {

    private final transient StandingRestriction standing;
    private final transient RestrictionsView view;

    RestrictionRow(StandingRestriction standing, RestrictionsView view, Letters letters, RequestPapers papers) {
        this.standing = standing;
        this.view = view;
        addClassName("row");
        var restriction = standing.restriction();
        var words = new Div(
                line("match-name", restriction.name() + " \u00b7 \u2116\u00a0" + restriction.clientNumber()),
                line("", what(restriction)),
                line("", getTranslation("restriction.ground." + restriction.ground())),
                line("", until(restriction)),
                line(
                        "quiet",
                        getTranslation(
                                "restriction.placed",
                                restriction.placedBy(),
                                Dates.day(getLocale(), restriction.placedOn()))),
                request());
        restriction.permitted().forEach(permit -> words.add(line("quiet", permitted(permit))));
        add(words, due(), acts());
        standing.letter().ifPresent(_ -> add(new LetterList(standing.request(), letters, papers, view::refresh)));
    }

    private String what(Restriction restriction) {
        return restriction.isWhole()
                ? getTranslation("restriction.what.whole")
                : restriction.studies().stream()
                        .map(study -> getTranslation("visit.examination." + study.examination()) + ", "
                                + Dates.form(study.takenOn()))
                        .collect(Collectors.joining("; "));
    }

    private Anchor request() {
        var link = new Anchor(
                "dpo/requests/" + standing.request().id().value(),
                getTranslation(
                        "restriction.request",
                        standing.request().incomingNumber().orElse("")));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private String permitted(Permit permit) {
        return getTranslation(
                permit.holdsOn(view.restricting().today()) ? "restriction.permit.holds" : "restriction.permit.over",
                getTranslation("restriction.permit." + permit.ground()),
                Dates.day(getLocale(), permit.until()),
                permit.reason());
    }

    private Span due() {
        var today = view.restricting().today();
        var restriction = standing.restriction();
        var letter = standing.letter();
        if (letter.isPresent()) {
            return ending(letter.get());
        }
        var due = restriction.isDue(today);
        return mark(
                due ? "status-blocked" : "status-waits",
                getTranslation(
                        due ? "restriction.due" : "restriction.review-on",
                        Dates.day(getLocale(), restriction.reviewOn())));
    }

    private Span ending(Letter letter) {
        var from = letter.actsFrom();
        if (from.isEmpty()) {
            return mark("status-blocked", getTranslation("restriction.to-tell"));
        }
        return standing.mayBeLifted(view.restricting().today())
                ? mark("status-done", getTranslation("restriction.may-be-lifted"))
                : mark("status-waits", getTranslation("restriction.liftable-from", Dates.day(getLocale(), from.get())));
    }

    private static Span mark(String className, String text) {
        var mark = new Span(text);
        mark.addClassNames("status", className);
        return mark;
    }

    private Div acts() {
        var acts = Acts.row(
                Acts.plain("restriction.review", () -> view.review(standing)),
                Acts.plain("restriction.permit", () -> view.permit(standing)));
        if (standing.letter().isEmpty()) {
            acts.add(Acts.plain("restriction.announce", () -> view.announce(standing)));
        } else if (standing.mayBeLifted(view.restricting().today())) {
            acts.add(Acts.plain("restriction.lift", () -> view.lift(standing)));
        }
        return acts;
    }

    private static Paragraph line(String className, String text) {
        var line = new Paragraph(text);
        if (!className.isEmpty()) {
            line.addClassName(className);
        }
        return line;
    }

    private String until(Restriction restriction) {
        return restriction.untilWhat().isEmpty()
                ? getTranslation("restriction.until.not-kept")
                : getTranslation("restriction.until", restriction.untilWhat());
    }
}
