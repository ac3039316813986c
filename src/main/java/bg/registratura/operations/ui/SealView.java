package bg.registratura.operations.ui;

import bg.registratura.document.SealReport;
import bg.registratura.document.SealReports;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.seal.GivenState;
import bg.registratura.seal.KnownCertificate;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;

/** The laboratory's electronic seal: under which certificate, until when, what is wrong with it, how many papers bear it. */
@Route("seal")
@Menu(title = "operations.seal.menu", order = 82)
@RolesAllowed({"ADMINISTRATOR", "DPO"})
class SealView extends Div implements HasDynamicTitle {

    /** From so many days before its end a certificate somebody else must renew is spoken of. */
    private static final long SOON = 30;

    private final Instant now;

    SealView(SealReports reports, Clock clock) {
        now = clock.instant();
        addClassNames("page", "page-narrow");
        var report = reports.read();
        var lead = new Paragraph(getTranslation("operations.seal.lead"));
        lead.addClassName("page-lead");
        var check = new Anchor("check", getTranslation("operations.seal.check"));
        check.setRouterIgnore(true);
        add(new H1(getTranslation("operations.seal.title")), lead, new Paragraph(check));
        addTroubles(report);
        report.state().certificate().ifPresentOrElse(this::addCertificate, this::addNone);
        addCounts(report);
        addFormer(report);
    }

    private void addTroubles(SealReport report) {
        var state = report.state();
        if (state.given() == GivenState.UNREADABLE || state.given() == GivenState.OUT_OF_TIME) {
            add(trouble("blocked", getTranslation("operations.seal.given." + state.given())));
        }
        state.certificate()
                .filter(certificate -> !certificate.madeHere() && certificate.daysLeft(now) < SOON)
                .ifPresent(certificate -> add(trouble(
                        "waits",
                        getTranslation(
                                "operations.seal.ends-soon",
                                Counts.of(getLocale(), certificate.daysLeft(now), "count.day")))));
        state.withoutTimeSince()
                .ifPresent(since -> add(trouble(
                        "waits", getTranslation("operations.seal.no-time", Dates.dayTime(getLocale(), since)))));
    }

    private void addCertificate(KnownCertificate certificate) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "operations.seal.holder", certificate.holder());
        fact(
                facts,
                "operations.seal.issuer",
                certificate.madeHere() ? getTranslation("operations.seal.own") : certificate.issuer());
        fact(facts, "operations.seal.from", Dates.day(getLocale(), Dates.dayOf(certificate.from())));
        fact(
                facts,
                "operations.seal.until",
                getTranslation(
                        "operations.seal.until.days",
                        Dates.day(getLocale(), Dates.dayOf(certificate.until())),
                        Counts.of(getLocale(), certificate.daysLeft(now), "count.day")));
        fact(facts, "operations.seal.key", certificate.algorithm());
        fact(facts, "operations.seal.fingerprint", certificate.fingerprint());
        add(new H2(getTranslation("operations.seal.certificate")), facts);
        if (certificate.madeHere()) {
            add(new Paragraph(getTranslation("operations.seal.own.text")));
        }
    }

    private void addNone() {
        var none = new Paragraph(getTranslation("operations.seal.none"));
        none.addClassName("empty-state");
        add(none);
    }

    private void addCounts(SealReport report) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "operations.seal.sealed", count(report.count().sealed()));
        fact(facts, "operations.seal.timed", count(report.count().timed()));
        fact(facts, "operations.seal.unsealed", count(report.count().unsealed()));
        add(new H2(getTranslation("operations.seal.documents")), facts);
        if (!report.state().timeStamps()) {
            add(new Paragraph(getTranslation("operations.seal.no-server")));
        }
    }

    private void addFormer(SealReport report) {
        if (report.known().size() < 2) {
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        report.known().stream()
                .map(known -> new ListItem(getTranslation(
                        "operations.seal.former.row",
                        known.holder(),
                        Dates.day(getLocale(), Dates.dayOf(known.from())),
                        Dates.day(getLocale(), Dates.dayOf(known.until())),
                        known.fingerprint().substring(0, 23))))
                .forEach(rows::add);
        add(new H2(getTranslation("operations.seal.former")), rows);
    }

    private String count(int documents) {
        return Counts.of(getLocale(), documents, "count.document");
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private static Paragraph trouble(String tone, String text) {
        var trouble = new Paragraph(text);
        trouble.addClassNames("trouble", tone);
        trouble.getElement().setAttribute("role", "status");
        return trouble;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.seal.title");
    }
}
