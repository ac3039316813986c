package bg.registratura.results.ui;

import bg.registratura.annotation.Annotation;
import bg.registratura.annotation.Annotation.Kind;
import bg.registratura.annotation.Annotation.Point;
import bg.registratura.annotation.AnnotationId;
import bg.registratura.annotation.Annotations;
import bg.registratura.annotation.SharedAnnotation;
import bg.registratura.imaging.InstanceId;
import bg.registratura.language.Dates;
import bg.registratura.results.StudyInfo;
import bg.registratura.shell.PictureMarks;
import bg.registratura.shell.PictureMarks.Dot;
import bg.registratura.shell.PictureMarks.Mark;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is drawn over the pictures of a study: a dentist's own, to draw on, or what a patient was shown, to see. */
final class StudyMarks {

    private StudyMarks() {}

    static PictureMarks own(Annotations annotations, StudyInfo study) {
        var own = annotations.own(study.id()).stream()
                .map(annotation -> mark(annotation, null, null))
                .toList();
        return new PictureMarks(isPanoramic(study), own, mark -> annotations
                .keep(annotation(mark))
                .name());
    }

    /** Empty where nothing is shared: then nothing is said of it. */
    static Optional<PictureMarks> shared(Annotations annotations, StudyInfo study) {
        var shared = annotations.shared(study.id());
        var authors = shared.stream().map(SharedAnnotation::by).distinct().toList();
        var marks = shared.stream()
                .map(one -> mark(
                        one.annotation(),
                        Integer.toString(authors.indexOf(one.by())),
                        UI.getCurrent()
                                .getTranslation(
                                        "results.marks.by",
                                        one.author(),
                                        Dates.day(UI.getCurrent().getLocale(), Dates.dayOf(one.changedAt())))))
                .toList();
        return marks.isEmpty() ? Optional.empty() : Optional.of(PictureMarks.toSee(isPanoramic(study), marks));
    }

    private static boolean isPanoramic(StudyInfo study) {
        return study.examination() == Examination.PANORAMIC;
    }

    private static Mark mark(Annotation annotation, @Nullable String owner, @Nullable String author) {
        return new Mark(
                annotation.id().value().toString(),
                annotation.instance().value().toString(),
                annotation.frame(),
                annotation.kind().name(),
                annotation.points().stream()
                        .map(point -> new Dot(point.x(), point.y()))
                        .toList(),
                annotation.words(),
                annotation.millimetres(),
                annotation.shared(),
                annotation.removed(),
                owner,
                author);
    }

    private static Annotation annotation(Mark mark) {
        return new Annotation(
                new AnnotationId(UUID.fromString(mark.id())),
                new InstanceId(UUID.fromString(mark.picture())),
                mark.frame(),
                Kind.valueOf(mark.kind()),
                points(mark.points()),
                mark.words(),
                mark.millimetres(),
                mark.shared(),
                mark.removed());
    }

    private static List<Point> points(List<Dot> dots) {
        return dots.stream().map(dot -> new Point(dot.x(), dot.y())).toList();
    }
}
