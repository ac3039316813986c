package bg.registratura.exposure.ui;

import bg.registratura.exposure.ClockGap;
import bg.registratura.exposure.Incident;
import bg.registratura.exposure.IncidentFile;
import bg.registratura.exposure.SettledDose;
import bg.registratura.exposure.UnconsentedExposure;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;

/** What happened, as far as files and the ledger of consents tell: each exposure, its dose, and whether a clock may be off. */
class Happened extends Div {

    private static final int SECONDS_OF_TWO_MINUTES = 120;

    private final transient IncidentActs acts;
    private final boolean asPhysician;
    private final transient Runnable changed;

    Happened(IncidentFile file, IncidentActs acts, boolean asPhysician, Runnable changed) {
        this.acts = acts;
        this.asPhysician = asPhysician;
        this.changed = changed;
        addClassName("section");
        var rows = new Div();
        rows.addClassName("rows");
        file.exposures().forEach(exposure -> rows.add(row(exposure)));
        add(
                new H2(getTranslation("exposure.incident.happened")),
                new Paragraph(getTranslation(
                        "exposure.incident.cause." + file.incident().cause().name())),
                new Paragraph(getTranslation("exposure.incident.counts")),
                rows);
        if (asPhysician && file.incident().state() == Incident.State.OPEN) {
            file.withheld().forEach(study -> add(look(study)));
        }
    }

    /** A physician decides with the pictures before the eyes; the officer needs none to decide. */
    private Div look(StudyId study) {
        var link = new Anchor("incidents/pictures/" + study.value(), getTranslation("exposure.incident.look"));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("act-link");
        return new Div(link);
    }

    private Div row(UnconsentedExposure exposure) {
        var lines = new Div(new ReportedList.Told(exposure.report()));
        var gap = exposure.clock();
        if (gap != null) {
            var clock = new Div(clock(gap, exposure));
            clock.addClassNames("status", "status-waits");
            lines.add(clock);
        }
        exposure.settled().forEach(dose -> lines.add(settled(dose)));
        var row = new Div(lines, new Span(Objects.requireNonNullElse(exposure.device(), "")), dose(exposure));
        if (asPhysician) {
            row.add(Acts.quiet(
                    exposure.doseMilliGrayCm2() == null ? "exposure.settle" : "exposure.settle.correct",
                    () -> new SettleDoseDialog(exposure, acts.doses, changed).open()));
        }
        row.addClassName("row");
        return row;
    }

    private Span dose(UnconsentedExposure exposure) {
        return new Span(Objects.requireNonNullElse(
                Words.value(exposure.doseMilliGrayCm2(), "mGy·cm²"), getTranslation("exposure.dose.none")));
    }

    private String clock(ClockGap gap, UnconsentedExposure exposure) {
        var seconds = Math.max(1, gap.apart().toSeconds());
        var apart = seconds < SECONDS_OF_TWO_MINUTES
                ? Counts.of(getLocale(), seconds, "count.second")
                : Counts.of(getLocale(), gap.apart().toMinutes(), "count.minute");
        var unit = Objects.requireNonNullElse(exposure.device(), getTranslation("exposure.clock.unit"));
        return getTranslation(gap.behind() ? "exposure.clock.behind" : "exposure.clock.ahead", apart, unit);
    }

    private Div settled(SettledDose dose) {
        var line = new Div(getTranslation(
                "exposure.settled",
                Objects.requireNonNullElse(
                        Words.value(dose.milliGrayCm2(), "mGy·cm²"), getTranslation("exposure.dose.none")),
                Dates.dayTime(getLocale(), dose.at()),
                dose.by(),
                dose.reason()));
        line.addClassName("quiet");
        return line;
    }
}
