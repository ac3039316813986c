package bg.registratura.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.shell.XRayViewer.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class XRayViewerTest {

    @Test
    void pagesThroughSeveralPicturesAsPictures() {
        assertThat(XRayViewer.page(List.of(new Picture("a", 1), new Picture("b", 1))))
                .isEqualTo("shell.viewer.one");
    }

    @Test
    void takesNothingDrawnWhereItIsOnlyToBeSeen() {
        var marks = PictureMarks.toSee(false, List.of());

        assertThatThrownBy(() -> marks.keep(
                        new PictureMarks.Mark("a", "b", 1, "LENGTH", List.of(), "", null, true, false, null, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void speaksOfSlicesOnlyInAVolume() {
        assertThat(XRayViewer.page(List.of(new Picture("a", 400)))).isEqualTo("shell.viewer.slice");
    }
}
