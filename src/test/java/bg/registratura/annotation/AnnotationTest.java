package bg.registratura.annotation;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.annotation.Annotation.Kind;
import bg.registratura.annotation.Annotation.Point;
import bg.registratura.imaging.InstanceId;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An annotation")
class AnnotationTest {

    @Test
    @DisplayName("has the points its kind has")
    void hasThePointsOfItsKind() {
        assertThatNoException().isThrownBy(() -> annotation(Kind.ANGLE, 3, "", null));
        assertThatThrownBy(() -> annotation(Kind.ANGLE, 2, "", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> annotation(Kind.LENGTH, 3, "", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("has words on an arrow only, of five hundred signs at most, none of them for a machine")
    void hasWordsOnAnArrowOnly() {
        assertThatNoException().isThrownBy(() -> annotation(Kind.ARROW, 2, "я".repeat(499) + "\n", null));
        for (var words : new String[] {"я".repeat(501), "\u0000", "\u009b"}) {
            assertThatThrownBy(() -> annotation(Kind.ARROW, 2, words, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> annotation(Kind.LENGTH, 2, "зъб", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is measured by a length an object in a mouth may have")
    void isMeasuredByASensibleLength() {
        assertThatNoException().isThrownBy(() -> annotation(Kind.CALIBRATION, 2, "", 0.5));
        for (var wrong : new Double[] {null, 0.0, -3.0, 0.49, 500.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> annotation(Kind.CALIBRATION, 2, "", wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> annotation(Kind.LENGTH, 2, "", 5.0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Annotation annotation(Kind kind, int points, String words, @Nullable Double millimetres) {
        return new Annotation(
                new AnnotationId(UUID.randomUUID()),
                new InstanceId(UUID.randomUUID()),
                1,
                kind,
                Collections.nCopies(points, new Point(0, 0)),
                words,
                millimetres,
                false,
                false);
    }
}
