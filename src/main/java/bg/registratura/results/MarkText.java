package bg.registratura.results;

import bg.registratura.annotation.Annotation;
import bg.registratura.annotation.Caveat;
import bg.registratura.annotation.Measure;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mark says on a copy: word for word and digit for digit what the viewer says of it ({@code viewer/mark-values.js}); both
 * are held to one table of cases.
 */
record MarkText(Words words, Locale locale) {

    private static final int PLACES = 1;
    private static final int OF_FACTOR = 3;
    private static final int OF_PIXEL = 4;

    /** On the picture: the value, or the words of an arrow, and below it a word of caution. */
    List<String> lines(Annotation mark, Measure measure) {
        var cautions = measure.caveats().stream()
                .flatMap(caveat -> caution(caveat).stream())
                .map(key -> words.of(locale, key))
                .collect(Collectors.joining(", "));
        return Stream.of(mark.kind() == Annotation.Kind.ARROW ? mark.words() : value(mark, measure), cautions)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Below it: how far the value may be believed, in sentences. */
    List<String> sentences(Measure measure) {
        return measure.caveats().stream()
                .map(caveat -> sentence(caveat, measure))
                .toList();
    }

    String value(Annotation mark, Measure measure) {
        var value = measure.value();
        return switch (mark.kind()) {
            case ARROW -> "";
            case ANGLE -> number(value, PLACES) + "°";
            case CALIBRATION -> number(value, PLACES) + " mm";
            case LENGTH -> value == null ? words.of(locale, "shell.marks.unscaled") : number(value, PLACES) + " mm";
        };
    }

    private static Optional<String> caution(Caveat caveat) {
        return switch (caveat) {
            case DETECTOR -> Optional.of("shell.marks.short.detector");
            case PANORAMIC -> Optional.of("shell.marks.short.panoramic");
            case CALIBRATED -> Optional.of("shell.marks.short.calibrated");
            case MANUAL -> Optional.of("shell.marks.short.manual");
            case SQUARE -> Optional.of("shell.marks.short.square");
            case FACTOR -> Optional.of("shell.marks.short.factor");
            case PROJECTION, NONE -> Optional.empty();
        };
    }

    private String sentence(Caveat caveat, Measure measure) {
        return switch (caveat) {
            case DETECTOR -> words.of(locale, "shell.marks.caveat.detector");
            case PANORAMIC -> words.of(locale, "shell.marks.caveat.panoramic");
            case CALIBRATED -> words.of(locale, "shell.marks.caveat.calibrated");
            case MANUAL -> words.of(locale, "shell.marks.caveat.manual");
            case PROJECTION -> words.of(locale, "shell.marks.caveat.projection");
            case SQUARE -> words.of(locale, "shell.marks.caveat.square");
            case NONE -> words.of(locale, "shell.marks.caveat.none");
            case FACTOR ->
                measure.ofFile()
                        ? words.of(locale, "shell.marks.caveat.factor", number(measure.factor(), OF_FACTOR))
                        : words.of(locale, "shell.marks.caveat.size", number(measure.factor(), OF_PIXEL));
        };
    }

    /** As a browser writes it: the shortest decimal of the value, rounded half up, and no groups. */
    private String number(@Nullable Double value, int places) {
        if (value == null) {
            return "";
        }
        var told =
                BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
        return Languages.closest(locale).equals(Languages.BULGARIAN) ? told.replace('.', ',') : told;
    }
}
