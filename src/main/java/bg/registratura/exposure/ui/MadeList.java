package bg.registratura.exposure.ui;

import bg.registratura.exposure.Exposure;
import bg.registratura.language.Dates;
import bg.registratura.language.Numbers;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What was exposed for this order already, each with its dose, the useless ones too. */
class MadeList extends Div {

    MadeList(List<Exposure> made) {
        addClassName("rows");
        made.forEach(exposure -> add(row(exposure)));
    }

    private Div row(Exposure exposure) {
        var dose = exposure.doseMilliGrayCm2();
        var row = new Div(
                new Span(Dates.dayTime(getLocale(), exposure.exposedAt())),
                new Span(exposure.device()),
                new Span(
                        dose == null
                                ? getTranslation("exposure.dose.none")
                                : getTranslation("exposure.dose.value", Numbers.of(getLocale(), dose))),
                new Span(exposure.rejected() ? getTranslation("exposure.rejected") : ""));
        row.addClassName("row");
        return row;
    }
}
