package bg.registratura.exposure.ui;

import bg.registratura.exposure.Exposure;
import bg.registratura.exposure.ReportDesk;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Objects;

/** Which of the exposures on record a report of the unit is. */
class PairDialog extends Dialog {

    private final RadioButtonGroup<Exposure> made = new RadioButtonGroup<>(getTranslation("exposure.told.is.which"));

    PairDialog(ReportedExposure report, List<Exposure> untold, ReportDesk desk, Runnable changed) {
        setHeaderTitle(getTranslation("exposure.told.is"));
        made.setItems(untold);
        made.setItemLabelGenerator(one -> Dates.dayTime(getLocale(), one.exposedAt())
                + Words.DOT
                + one.device()
                + Words.DOT
                + Objects.requireNonNullElse(
                        Words.value(one.doseMilliGrayCm2(), "mGy·cm²"), getTranslation("exposure.dose.none")));
        made.setValue(untold.getFirst());
        add(new Paragraph(Words.report(report)), made);
        var pair = Acts.plain("exposure.told.is.record", () -> {
            if (ReportedList.settled(desk.isThe(report.id(), made.getValue().id()))) {
                close();
                changed.run();
            }
        });
        pair.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("exposure.close", this::close), pair);
    }
}
