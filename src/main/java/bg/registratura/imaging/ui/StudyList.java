package bg.registratura.imaging.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudySummary;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The studies that came today; opening one is a look that is written down. */
class StudyList extends Rows {

    StudyList(List<StudySummary> studies, Map<StudyId, String> kept, Consumer<StudyId> look) {
        super("imaging.studies", "imaging.studies.none", true);
        studies.forEach(study -> row(
                lines(what(study), when(study), getTranslation("imaging.studies.kept", kept.get(study.id()))),
                study.order() == null
                        ? status(getTranslation("imaging.waiting.status"), "waits")
                        : status(getTranslation("imaging.attachment." + study.attachment()), "done"),
                new Button(getTranslation("imaging.look"), _ -> look.accept(study.id()))));
    }

    private String what(StudySummary study) {
        var examination = study.examination();
        var kind = examination == null
                ? ModalityWords.of(this, study.modality())
                : getTranslation("imaging.examination." + examination.name());
        return kind + " · " + Counts.of(getLocale(), study.pictures(), "count.image");
    }

    private String when(StudySummary study) {
        return getTranslation("imaging.studies.when", Dates.dayTime(study.takenAt()), Dates.time(study.receivedAt()));
    }
}
