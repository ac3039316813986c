package bg.registratura.results;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.annotation.Annotation;
import bg.registratura.annotation.Annotation.Kind;
import bg.registratura.annotation.Annotation.Point;
import bg.registratura.annotation.AnnotationId;
import bg.registratura.annotation.Grid;
import bg.registratura.annotation.Measure;
import bg.registratura.imaging.InstanceId;
import bg.registratura.language.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The viewer's script is held to the same table: {@code shell.MarkValuesIT}. */
@DisplayName("What a mark says on a copy")
class MarkTextTest {

    static List<Case> cases() throws IOException {
        try (var in = MarkTextTest.class.getResourceAsStream("/marks/values.json")) {
            return List.of(JsonMapper.shared().readValue(in, Case[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("is what the screen says")
    void isWhatTheScreenSays(Case one) {
        var measure = Measure.of(one.mark(), one.known(), one.grid(), Boolean.TRUE.equals(one.panoramic()));
        for (var language : List.of("bg", "en")) {
            var text = new MarkText(new Words(), Locale.of(language));
            assertThat(text.lines(one.mark(), measure))
                    .as(language)
                    .isEqualTo("bg".equals(language) ? one.bg() : one.en());
            assertThat(text.sentences(measure)).as(language).isEqualTo(one.sentences(language));
        }
    }

    record Known(double[][] points, double millimetres) {}

    record Case(
            String name,
            Kind kind,
            double[][] points,
            @Nullable Boolean panoramic,
            Grid grid,
            @Nullable Known calibration,
            @Nullable Double millimetres,
            @Nullable String words,
            List<String> bg,
            List<String> en,
            List<String> caveats,
            @Nullable Map<String, String> factor) {

        Annotation mark() {
            return annotation(kind, points, words == null ? "" : words, millimetres);
        }

        @Nullable
        Annotation known() {
            return calibration == null
                    ? null
                    : annotation(Kind.CALIBRATION, calibration.points(), "", calibration.millimetres());
        }

        List<String> sentences(String language) {
            var values = factor == null ? new Object[0] : new Object[] {factor.get(language)};
            return caveats.stream()
                    .map(caveat -> new Words().of(Locale.of(language), "shell.marks.caveat." + caveat, values))
                    .toList();
        }

        private static Annotation annotation(Kind kind, double[][] points, String words, @Nullable Double millimetres) {
            return new Annotation(
                    new AnnotationId(UUID.randomUUID()),
                    new InstanceId(UUID.randomUUID()),
                    1,
                    kind,
                    Stream.of(points).map(at -> new Point(at[0], at[1])).toList(),
                    words,
                    millimetres,
                    false,
                    false);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
