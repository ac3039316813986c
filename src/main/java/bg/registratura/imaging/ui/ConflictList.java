package bg.registratura.imaging.ui;

import bg.registratura.imaging.Arrivals;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.button.Button;

/** Files under the identifier of another picture, for a person to look into. */
class ConflictList extends Rows {

    ConflictList(Arrivals arrivals, Runnable changed) {
        super("imaging.conflicts", "imaging.conflicts.none", false);
        arrivals.conflicts()
                .forEach(conflict -> row(
                        lines(
                                conflict.fileName(),
                                getTranslation("imaging.conflicts.explained", Dates.dayTime(conflict.arrivedAt()))),
                        new Button(getTranslation("imaging.settle"), _ -> new SettleDialog(arrivals, conflict, changed)
                                .open())));
    }
}
