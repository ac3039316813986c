package bg.registratura.results.ui;

import bg.registratura.results.StudyInfo;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** What a study shows, in words: the kind of examination, and the teeth where it was of teeth. */
final class Kinds {

    private Kinds() {}

    static String of(StudyInfo study, Locale locale) {
        var kind = UI.getCurrent()
                .getTranslation("results.kind." + study.examination().name());
        return study.teeth().isEmpty() ? kind : kind + ", " + study.teeth().named(locale);
    }
}
