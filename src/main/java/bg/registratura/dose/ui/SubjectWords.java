package bg.registratura.dose.ui;

import bg.registratura.dose.DoseFigure;
import bg.registratura.dose.Subject;
import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;

/** What figures are about, in words. */
final class SubjectWords {

    private static final Comparator<Subject> ORDER = Comparator.comparing(
                    Subject::examination, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Subject::group, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(Subject::quantity, Comparator.nullsFirst(Comparator.naturalOrder()));

    private SubjectWords() {}

    /** The background first, then by examination, group and use; of one subject the latest first, as they come. */
    static List<DoseFigure> sorted(List<DoseFigure> figures) {
        return figures.stream()
                .sorted(Comparator.comparing(DoseFigure::subject, ORDER))
                .toList();
    }

    /** The examination and the group, or the background of a year. */
    static String of(Subject subject) {
        var ui = UI.getCurrent();
        return subject.examination() == null
                ? ui.getTranslation("dose.figure.background")
                : ui.getTranslation("visit.examination." + subject.examination()) + ", "
                        + ui.getTranslation("dose.group." + subject.group());
    }

    /** How it is used. */
    static String use(Subject subject) {
        var ui = UI.getCurrent();
        if (subject.examination() == null) {
            return ui.getTranslation("dose.figure.a-year");
        }
        return subject.quantity() == null
                ? ui.getTranslation("dose.figure.usual")
                : ui.getTranslation("dose.figure.factor", ui.getTranslation("dose.quantity." + subject.quantity()));
    }
}
