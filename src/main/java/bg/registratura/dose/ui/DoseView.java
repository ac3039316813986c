package bg.registratura.dose.ui;

import bg.registratura.dose.Comparison;
import bg.registratura.dose.DoseReport;
import bg.registratura.dose.DoseReview;
import bg.registratura.dose.DoseReviews;
import bg.registratura.dose.Doses;
import bg.registratura.dose.ReferenceLevels;
import bg.registratura.dose.Span;
import bg.registratura.exposure.Unrecorded;
import bg.registratura.language.Counts;
import bg.registratura.language.Numbers;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import bg.registratura.shell.Saving;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The physicist's page: doses without names, charts with the same numbers beneath them. */
@Route("dose")
@Menu(title = "dose.menu", order = 55)
@RolesAllowed("PHYSICIST")
class DoseView extends Div implements HasDynamicTitle {

    private final transient Doses doses;
    private final transient DoseReviews reviews;
    private final transient Unrecorded unrecorded;
    private final Div figures = new Div();
    private transient Span span;

    DoseView(Doses doses, DoseReviews reviews, ReferenceLevels levels, Unrecorded unrecorded) {
        this.doses = doses;
        this.reviews = reviews;
        this.unrecorded = unrecorded;
        var today = levels.today();
        span = Span.yearTo(today);
        addClassNames("page", "page-wide", "dose-page");
        add(head(), new SpanBar(today, span, this::show), figures);
        show(span);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dose.title");
    }

    private Header head() {
        var levels = new Anchor("dose/levels", getTranslation("dose.levels"));
        levels.getElement().setAttribute("router-link", true);
        var csv = Acts.plain(
                "dose.csv",
                () -> Saving.save(
                        doses.export(span, getLocale()),
                        "doses-" + span.from() + "-" + span.to() + ".csv",
                        "text/csv;charset=utf-8"));
        var print = new Button(
                getTranslation("dose.print"),
                _ -> Printing.print(doses.print(span, getLocale()), getTranslation("dose.title")));
        var acts = new Div(levels, csv, print);
        acts.addClassName("acts");
        var head = new Header(new H1(getTranslation("dose.title")), acts);
        head.addClassName("page-head");
        return head;
    }

    private void show(Span chosen) {
        span = chosen;
        draw(doses.of(chosen));
    }

    private void draw(DoseReport report) {
        figures.removeAll();
        var lead = new Paragraph(
                report.isEmpty()
                        ? getTranslation("dose.empty")
                        : getTranslation(
                                "dose.lead",
                                Counts.of(getLocale(), report.exposures(), "count.exposure"),
                                Numbers.of(getLocale(), report.withoutDose()),
                                Numbers.of(getLocale(), report.unconsented())));
        lead.addClassName(report.isEmpty() ? "empty-state" : "page-lead");
        figures.add(lead);
        if (report.waiting() > 0) {
            var waiting =
                    new Div(getTranslation("dose.waiting", Counts.of(getLocale(), report.waiting(), "count.exposure")));
            waiting.addClassNames("message", "message-waits");
            figures.add(waiting);
        }
        if (report.leftOut() > 0) {
            figures.add(new Paragraph(
                    getTranslation("dose.left-out", Counts.of(getLocale(), report.leftOut(), "count.exposure"))));
        }
        if (!report.isEmpty()) {
            figures.add(new MediansSection(report, this::review));
            if (!report.comparisons().isEmpty()) {
                figures.add(new DistributionSection(report));
            }
            figures.add(new RepeatsSection(report), new ExcessSection(report.forReview()));
        }
        figures.add(new AsideSection(unrecorded.putAside(span.from(), span.to())));
        figures.add(new ReviewsSection(reviews.all(), this::conclude));
    }

    private void review(Comparison found) {
        new NoteDialog(
                        "dose.review.open",
                        getTranslation("dose.review.explained", KindWords.of(found.category())),
                        "dose.review.why",
                        500,
                        reason -> {
                            reviews.open(found, span, reason);
                            Notices.done("dose.review.opened");
                            show(span);
                        })
                .open();
    }

    private void conclude(DoseReview review) {
        new NoteDialog(
                        "dose.review.conclude",
                        getTranslation(
                                "dose.review.conclude.explained",
                                review.opened().text()),
                        "dose.review.what",
                        1000,
                        conclusion -> {
                            if (reviews.conclude(review.id(), conclusion)) {
                                Notices.done("dose.review.concluded");
                            } else {
                                Notices.refused("dose.review.overtaken");
                            }
                            show(span);
                        })
                .open();
    }
}
