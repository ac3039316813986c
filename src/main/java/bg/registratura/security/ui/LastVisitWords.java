package bg.registratura.security.ui;

import bg.registratura.language.Dates;
import bg.registratura.security.LastVisit;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** The line about the time before: when, and whether the keys were changed since. */
final class LastVisitWords {

    private LastVisitWords() {}

    static String of(LastVisit last, Locale locale) {
        var ui = UI.getCurrent();
        var at = last.at();
        if (at == null) {
            return ui.getTranslation("security.last-visit.first");
        }
        return ui.getTranslation(
                last.keysChanged() ? "security.last-visit.keys-changed" : "security.last-visit",
                Dates.dayTime(locale, at));
    }
}
