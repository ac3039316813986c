package bg.registratura.exposure.ui;

import bg.registratura.exposure.Done;
import bg.registratura.exposure.Exposure;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.exposure.Superseded;
import bg.registratura.exposure.UnconsentedExposure;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was exposed for an order, each with its dose: the useless ones too, and those nobody had consented to. */
class MadeList extends Div {

    /** {@code correct} is offered beside each where whoever looks may correct. */
    MadeList(Done done, Optional<Consumer<Exposure>> correct) {
        addClassName("rows");
        done.superseded().forEach(entry -> add(row(entry)));
        done.made().forEach(exposure -> {
            var row = row(exposure, done.told().get(exposure.id()));
            correct.ifPresent(act -> row.add(Acts.quiet("exposure.correction", () -> act.accept(exposure))));
            add(row);
        });
        done.withoutConsent().forEach(exposure -> add(row(exposure)));
    }

    private Div row(Exposure exposure, @Nullable ReportedExposure told) {
        var technique = new Div(Words.technique(exposure));
        technique.addClassName("quiet");
        var row = new Div(
                new Div(new Div(Dates.dayTime(getLocale(), exposure.exposedAt())), technique),
                new Span(exposure.device()),
                new Span(dose(exposure.doseMilliGrayCm2())));
        row.addClassName("row");
        if (exposure.rejected()) {
            row.add(new Span(getTranslation("exposure.rejected")));
        }
        if (exposure.repeatReason() != null) {
            row.add(new Span(getTranslation(
                    "exposure.repeated",
                    getTranslation(
                            "exposure.repeat-reason." + exposure.repeatReason().name()))));
        }
        if (told != null && !told.agreesWith(exposure)) {
            var differs = new Span(getTranslation("exposure.told.differs", Words.report(told)));
            differs.addClassNames("status", "status-waits");
            row.add(differs);
        }
        return row;
    }

    /** An entry that stands no more, struck through, and who says so and why. */
    private Div row(Superseded entry) {
        var was = new Span(Dates.dayTime(getLocale(), entry.was().exposedAt())
                + Words.DOT
                + entry.was().device()
                + Words.DOT
                + Words.technique(entry.was())
                + Words.DOT
                + dose(entry.was().doseMilliGrayCm2()));
        was.addClassName("struck");
        var why = new Div(getTranslation(
                entry.annulled() ? "exposure.correction.annulled" : "exposure.correction.corrected",
                Dates.dayTime(getLocale(), entry.at()),
                entry.by(),
                entry.reason()));
        why.addClassName("quiet");
        var row = new Div(new Div(new Div(was), why));
        row.addClassName("row");
        return row;
    }

    private Div row(UnconsentedExposure exposure) {
        var mark = new Span(getTranslation("exposure.without-consent"));
        mark.addClassNames("status", "status-blocked");
        var row = new Div(
                new Div(new Span(Dates.dayTime(getLocale(), exposure.exposedAt()))),
                new Span(Objects.requireNonNullElse(exposure.device(), "")),
                new Span(dose(exposure.doseMilliGrayCm2())),
                mark);
        row.addClassName("row");
        return row;
    }

    private String dose(@Nullable BigDecimal dose) {
        return Objects.requireNonNullElse(Words.value(dose, "mGy·cm²"), getTranslation("exposure.dose.none"));
    }
}
