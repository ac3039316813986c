package bg.registratura.shell;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture with its tools: preview first, then every value the device stored. It asks the server for the pixels itself,
 * and says so when the server no longer gives them.
 */
@Tag("x-ray-viewer")
public class XRayViewer extends Component implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private transient @Nullable PictureMarks marks;

    /** The sentence under a patient's picture. */
    public static final String NOT_FOR_DIAGNOSIS = "shell.viewer.not-for-diagnosis";

    /**
     * A viewer of one picture, or of a stack that is paged through.
     *
     * @param name what is seen, for those who cannot see it
     * @param caution the key of the sentence that always stands below the picture
     */
    public XRayViewer(String name, String caution, List<Picture> stack) {
        var texts = words().collect(Collectors.toMap(Word::name, word -> getTranslation(word.key())));
        texts.put("picture", name);
        texts.put("page", getTranslation(page(stack)));
        texts.put("notForDiagnosis", getTranslation(caution));
        getElement().setAttribute("texts", JSON.writeValueAsString(texts));
        getElement().setAttribute("stack", JSON.writeValueAsString(stack));
    }

    /** Only the picture and its marks: the tools stand elsewhere. */
    public void withoutTools() {
        getElement().setAttribute("alone", true);
    }

    /** What is drawn over its pictures; told once, before it is shown. */
    public void drawOver(PictureMarks marks) {
        this.marks = marks;
        getElement().setAttribute("marking", JSON.writeValueAsString(marks.told(this)));
    }

    @ClientCallable
    String keepMark(String mark) {
        return requireNonNull(marks).keep(JSON.readValue(mark, PictureMarks.Mark.class));
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        attachment
                .getUI()
                .getPage()
                .executeJs("return import(new URL('viewer/x-ray-viewer.js', document.baseURI)).then(() => null)");
    }

    /** Tells when the server refused the picture: the right to see it has ended. */
    public Registration addLookingEndedListener(ComponentEventListener<LookingEnded> listener) {
        return addListener(LookingEnded.class, listener);
    }

    /** Only a volume has slices; several pictures of one study are pictures. */
    static String page(List<Picture> stack) {
        return stack.stream().anyMatch(picture -> picture.frames() > 1) ? "shell.viewer.slice" : "shell.viewer.one";
    }

    static Stream<Word> words() {
        return Stream.of(
                new Word("keys", "shell.viewer.keys"),
                new Word("preview", "shell.viewer.preview"),
                new Word("full", "shell.viewer.full"),
                new Word("loading", "shell.viewer.loading"),
                new Word("brightness", "shell.viewer.brightness"),
                new Word("contrast", "shell.viewer.contrast"),
                new Word("pageOf", "shell.viewer.page-of"),
                new Word("zoomIn", "shell.viewer.zoom-in"),
                new Word("zoomOut", "shell.viewer.zoom-out"),
                new Word("fit", "shell.viewer.fit"),
                new Word("oneToOne", "shell.viewer.one-to-one"),
                new Word("rotate", "shell.viewer.rotate"),
                new Word("invert", "shell.viewer.invert"),
                new Word("reset", "shell.viewer.reset"),
                new Word("drag", "shell.viewer.drag"),
                new Word("slide", "shell.viewer.slide"),
                new Word("fullFailed", "shell.viewer.full-failed"),
                new Word("failed", "shell.viewer.failed"),
                new Word("unreadable", "shell.viewer.unreadable"),
                new Word("ended", "shell.viewer.ended"),
                new Word("fullScreen", "shell.viewer.full-screen"),
                new Word("loupe", "shell.viewer.loupe"),
                new Word("loupeSays", "shell.viewer.loupe-says"),
                new Word("retry", "shell.viewer.retry"));
    }

    /**
     * Where a picture's bytes are.
     *
     * @param base the address below which preview, description and frames lie
     */
    public record Picture(String base, int frames) {}

    record Word(String name, String key) {}

    /** The server no longer gives the picture. */
    @DomEvent("looking-ended")
    public static class LookingEnded extends ComponentEvent<XRayViewer> {

        public LookingEnded(XRayViewer source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
