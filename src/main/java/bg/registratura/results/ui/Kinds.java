package bg.registratura.results.ui;

import bg.registratura.results.StudyInfo;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** What a study shows, in words: the kind of examination, and the teeth where it was of teeth. */
final class Kinds {

    private Kinds() {}

    static String of(StudyInfo study, Locale locale) {
        var ui = UI.getCurrent();
        var kind = ui.getTranslation("results.kind." + study.examination().name());
        if (study.teeth().isEmpty()) {
            return kind;
        }
        var teeth = study.teeth().named(locale);
        return study.examination() == Examination.INTRAORAL
                ? ui.getTranslation("results.picture-of-teeth", teeth)
                : kind + ", " + teeth;
    }
}
