package bg.registratura.dose.ui;

import bg.registratura.dose.ReferenceLevel;
import bg.registratura.dose.ReferenceLevels;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks for the last day of a level. */
class LevelEndDialog extends Dialog {

    LevelEndDialog(ReferenceLevel level, ReferenceLevels levels, Runnable ended) {
        setHeaderTitle(getTranslation("dose.level.end"));
        var last = new DayPicker(getTranslation("dose.level.last-day"));
        last.setValue(levels.today());
        add(new Paragraph(KindWords.of(level.category())), last);
        var save = new Button(getTranslation("dose.save"), _ -> {
            var day = last.getValue();
            last.setInvalid(day == null || day.isBefore(level.validFrom()));
            last.setErrorMessage(last.isInvalid() ? getTranslation("dose.level.to.before") : "");
            if (day == null || last.isInvalid()) {
                return;
            }
            if (levels.end(level.id(), day)) {
                Notices.done("dose.level.end.done");
            } else {
                Notices.refused("dose.level.overtaken");
            }
            close();
            ended.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dose.close"), _ -> close()), save);
    }
}
