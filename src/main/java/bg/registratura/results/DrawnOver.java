package bg.registratura.results;

import bg.registratura.annotation.Annotation;
import bg.registratura.annotation.Annotation.Kind;
import bg.registratura.annotation.Grid;
import bg.registratura.annotation.Measure;
import bg.registratura.annotation.SharedAnnotation;
import bg.registratura.imaging.InstanceId;
import bg.registratura.language.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What dentists drew over one frame, for a copy of it.
 *
 * @param picture what they drew over all its frames: a known length holds for each
 * @param panoramic whether the study is one, whatever its pictures say of themselves
 */
record DrawnOver(List<SharedAnnotation> picture, int frame, Grid grid, boolean panoramic) {

    /** The longest words that stand on a picture; what is longer stands below it in full. */
    static final int LONGEST = 40;

    /** Of everything that lies over a study what lies over this picture of it. */
    static List<SharedAnnotation> over(List<SharedAnnotation> study, InstanceId picture) {
        return study.stream()
                .filter(one -> one.annotation().instance().equals(picture))
                .toList();
    }

    /** Those on the frame itself, in the order they were drawn. */
    List<SharedAnnotation> here() {
        return picture.stream().filter(one -> one.annotation().frame() == frame).toList();
    }

    Measure measured(SharedAnnotation one) {
        return Measure.of(one.annotation(), calibration(one), grid, panoramic);
    }

    private @Nullable Annotation calibration(SharedAnnotation one) {
        return picture.reversed().stream()
                .filter(other -> other.by().equals(one.by()))
                .map(SharedAnnotation::annotation)
                .filter(other -> other.kind() == Kind.CALIBRATION)
                .findFirst()
                .orElse(null);
    }

    /** Who drew it and when, how far its values may be believed, what did not fit on it, and what all of it is not. */
    List<String> legend(MarkText text) {
        return Stream.of(
                        authors(text),
                        cut(text),
                        here().stream()
                                .flatMap(one -> text.sentences(measured(one)).stream())
                                .distinct(),
                        Stream.of(text.words().of(text.locale(), "shell.marks.not-report")))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> authors(MarkText text) {
        var latest = here().stream()
                .collect(Collectors.toMap(
                        SharedAnnotation::author,
                        one -> Dates.dayOf(one.changedAt()),
                        (one, other) -> one.isAfter(other) ? one : other,
                        () -> new TreeMap<String, LocalDate>(Comparator.naturalOrder())));
        return latest.entrySet().stream().map(entry -> text.words()
                .of(
                        text.locale(),
                        "results.marks.by",
                        entry.getKey(),
                        Dates.day(text.locale(), Objects.requireNonNull(entry.getValue()))));
    }

    private Stream<String> cut(MarkText text) {
        return here().stream()
                .map(one -> one.annotation().words())
                .filter(words -> !shortened(words).equals(words))
                .map(words -> text.words().of(text.locale(), "results.marks.words", words.replace('\n', ' ')));
    }

    /** As it stands on the picture: one line, and no longer than there is room. */
    static String shortened(String line) {
        var one = line.replace('\n', ' ');
        return one.length() > LONGEST ? one.substring(0, LONGEST) + "…" : one;
    }
}
