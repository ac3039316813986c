package bg.registratura.exposure.ui;

import bg.registratura.exposure.Done;
import bg.registratura.exposure.Exposure;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.exposure.UnconsentedExposure;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was exposed for an order, each with its dose: the useless ones too, and those nobody had consented to. */
class MadeList extends Div {

    MadeList(Done done) {
        addClassName("rows");
        done.made().forEach(exposure -> add(row(exposure, done.told().get(exposure.id()))));
        done.withoutConsent().forEach(exposure -> add(row(exposure)));
    }

    private Div row(Exposure exposure, @Nullable ReportedExposure told) {
        var row = new Div(
                new Div(new Span(Dates.dayTime(getLocale(), exposure.exposedAt()))),
                new Span(exposure.device()),
                new Span(dose(exposure.doseMilliGrayCm2())),
                new Span(exposure.rejected() ? getTranslation("exposure.rejected") : ""));
        row.addClassName("row");
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
