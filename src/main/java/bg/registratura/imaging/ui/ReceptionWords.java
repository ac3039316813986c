package bg.registratura.imaging.ui;

import bg.registratura.imaging.Reception;
import com.vaadin.flow.component.Component;

/** What is said of a kept picture. */
final class ReceptionWords {

    private ReceptionWords() {}

    static String of(Component on, Reception.Kept kept) {
        var whose = on.getTranslation(kept.assigned() ? "imaging.reception.assigned" : "imaging.reception.unassigned");
        return switch (kept.pixels()) {
            case READABLE -> whose;
            case NO_DECODER, DAMAGED ->
                whose + " "
                        + on.getTranslation("imaging.pixels." + kept.pixels().name());
        };
    }
}
