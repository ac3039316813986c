package bg.registratura.exposure.ui;

import bg.registratura.exposure.Doubt;
import bg.registratura.exposure.ReportDesk;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.exposure.Session;
import bg.registratura.exposure.Sheet;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** What the unit told of and nobody has recorded yet; each is taken over, found among the recorded, or put aside. */
class ReportedList extends Div {

    private final transient Session session;
    private final transient ReportDesk desk;
    private final transient Runnable changed;

    ReportedList(Session session, ReportDesk desk, Consumer<ReportedExposure> take, Runnable changed) {
        this.session = session;
        this.desk = desk;
        this.changed = changed;
        var open = session.done().open();
        var loose = session.done().loose();
        setVisible(!open.isEmpty() || !loose.isEmpty());
        addClassName("section");
        var rows = new Div();
        rows.addClassName("rows");
        open.forEach(report -> rows.add(row(report, take)));
        loose.forEach(sheet -> rows.add(row(sheet)));
        add(new H2(getTranslation("exposure.told")));
        if (!open.isEmpty()) {
            add(new Paragraph(getTranslation("exposure.told.lead")));
        }
        add(rows);
    }

    /** A dose report that nothing can be made of but to be read by a person. */
    private Div row(Sheet sheet) {
        var row = new Div(new Span(
                sheet.isSilent()
                        ? getTranslation("exposure.sheet.silent")
                        : getTranslation("exposure.sheet.loose", Words.sheet(sheet))));
        row.addClassName("row");
        return row;
    }

    private Div row(ReportedExposure report, Consumer<ReportedExposure> take) {
        var told = new Told(report);
        desk.doubts(report.id()).forEach(doubt -> told.add(doubted(doubt)));
        var row = new Div(told);
        row.addClassName("row");
        if (session.mayRecord(report)) {
            row.add(Acts.plain("exposure.told.take", () -> take.accept(report)));
        }
        session.done().untold().stream()
                .limit(1)
                .forEach(_ -> row.add(Acts.plain(
                        "exposure.told.is",
                        () -> new PairDialog(report, session.done().untold(), desk, changed).open())));
        row.add(Acts.quiet("exposure.told.aside", () -> new AsideDialog(report, desk, changed).open()));
        return row;
    }

    private Div doubted(Doubt doubt) {
        var line = new Div(getTranslation(
                "exposure.told.doubted", doubt.by(), Dates.dayTime(getLocale(), doubt.at()), doubt.reason()));
        line.addClassNames("status", "status-waits");
        return line;
    }

    /** Says what came of it. */
    static boolean settled(ReportDesk.Outcome outcome) {
        switch (outcome) {
            case SETTLED -> Notices.done("exposure.told.settled");
            case WAITS_FOR_A_SECOND -> Notices.done("exposure.told.waits");
            case OVERTAKEN -> Notices.refused("exposure.told.overtaken");
            case NOT_IT -> Notices.refused("exposure.told.not-it");
            case REASON_MISSING -> Notices.refused("exposure.told.aside.reason.required");
        }
        return outcome != ReportDesk.Outcome.REASON_MISSING && outcome != ReportDesk.Outcome.NOT_IT;
    }

    /** The values of one report, and the doubt about its dose in words. */
    static final class Told extends Div {

        Told(ReportedExposure report) {
            add(new Span(Words.report(report)));
            var sheet = report.sheet();
            if (sheet != null) {
                var line = new Div(
                        sheet.isSilent()
                                ? getTranslation("exposure.sheet.silent")
                                : getTranslation("exposure.sheet", Words.sheet(sheet)));
                line.addClassName("quiet");
                add(line);
            }
            if (report.doubt() != null) {
                var doubt = new Div(
                        getTranslation("exposure.doubt." + report.doubt().name()));
                doubt.addClassNames("status", "status-blocked");
                add(doubt);
            }
        }
    }
}
