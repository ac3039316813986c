package bg.registratura.results.ui;

import bg.registratura.results.StudyInfo;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** What a study shows, in words: the kind of examination, and the teeth where it was of teeth. */
final class Kinds {

    private Kinds() {}

    /** The same, and where it was made if not here. */
    static String marked(StudyInfo study, Locale locale) {
        var where = study.madeWhere();
        var kind = of(study, locale);
        return where == null ? kind : UI.getCurrent().getTranslation("results.kind-elsewhere", kind, where);
    }

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
