package bg.registratura.imaging.ui;

import bg.registratura.imaging.BroughtOf;
import bg.registratura.imaging.BroughtStudies;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudySummary;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The studies that came today; opening one is a look that is written down. */
class StudyList extends Rows {

    StudyList(
            List<StudySummary> studies,
            Map<StudyId, String> kept,
            Consumer<StudyId> look,
            BroughtStudies brought,
            Runnable changed) {
        super("imaging.studies", "imaging.studies.none", true);
        var said = brought.of(studies.stream().map(StudySummary::id).toList());
        for (var study : studies) {
            var acts = new Div(new Button(getTranslation("imaging.look"), _ -> look.accept(study.id())));
            acts.addClassName("acts");
            if (study.madeWhere() != null) {
                acts.addComponentAsFirst(new Button(
                        getTranslation("imaging.take-back"),
                        _ -> new TakeBackDialog(brought, study.id(), changed).open()));
            }
            row(
                    lines(
                            what(study),
                            when(study, said.get(study.id())),
                            getTranslation("imaging.studies.kept", kept.get(study.id()))),
                    whose(study),
                    acts);
        }
    }

    private Span whose(StudySummary study) {
        return study.patient() == null
                ? status(getTranslation("imaging.waiting.status"), "waits")
                : status(getTranslation("imaging.attachment." + study.attachment()), "done");
    }

    private String what(StudySummary study) {
        var examination = study.examination();
        var kind = examination == null
                ? ModalityWords.of(this, study.modality())
                : getTranslation("imaging.examination." + examination.name());
        return kind + " · " + Counts.of(getLocale(), study.pictures(), "count.image");
    }

    /** The page names nobody beside a picture of ours; of one that was brought whose it is stands on what somebody said. */
    private String when(StudySummary study, @Nullable BroughtOf said) {
        var taken = Dates.dayTime(study.takenAt());
        return said == null
                ? getTranslation("imaging.studies.when", taken, Dates.time(study.receivedAt()))
                : getTranslation(
                        "imaging.studies.when-elsewhere",
                        said.madeWhere(),
                        taken,
                        said.patientName(),
                        Dates.day(said.born()),
                        said.accessionNumber());
    }
}
