package bg.registratura.imaging.ui;

import bg.registratura.imaging.Reception;
import com.vaadin.flow.component.Component;

/** What is said of a kept file. */
final class ReceptionWords {

    private ReceptionWords() {}

    static String of(Component on, Reception.DoseReport report) {
        if (report.before()) {
            return on.getTranslation("imaging.reception.before");
        }
        return on.getTranslation(
                report.hasDose() ? "imaging.reception.dose-report" : "imaging.reception.dose-report.silent");
    }

    static String of(Component on, Reception.Kept kept) {
        var whose = on.getTranslation(kept.assigned() ? "imaging.reception.assigned" : "imaging.reception.unassigned");
        return switch (kept.pixels()) {
            case READABLE, PENDING -> whose;
            case NO_DECODER, DAMAGED ->
                whose + " "
                        + on.getTranslation("imaging.pixels." + kept.pixels().name());
        };
    }
}
