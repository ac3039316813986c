package bg.registratura.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two pictures beside each other with one set of tools: what is done to the one is done to the other, until they are parted.
 * It knows no rights; each viewer in it asks the server for its own pixels.
 */
@Tag("x-ray-pair")
public class XRayPair extends Component implements HasComponents, HasStyle {

    /** Which side a picture stands on, in words, on the element that holds its viewer. */
    public static final String SIDE = "data-side";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Each side holds one viewer and says in {@link #SIDE} which it is. */
    public XRayPair(Component... sides) {
        add(sides);
        var texts = Stream.concat(XRayViewer.words(), words())
                .collect(Collectors.toMap(XRayViewer.Word::name, word -> getTranslation(word.key())));
        getElement().setAttribute("texts", JSON.writeValueAsString(texts));
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        attachment
                .getUI()
                .getPage()
                .executeJs("return import(new URL('viewer/x-ray-pair.js', document.baseURI)).then(() => null)");
    }

    private static Stream<XRayViewer.Word> words() {
        return Stream.of(
                new XRayViewer.Word("together", "shell.pair.together"),
                new XRayViewer.Word("sameLight", "shell.pair.same-light"),
                new XRayViewer.Word("tools", "shell.pair.tools"),
                new XRayViewer.Word("lightOf", "shell.pair.light-of"));
    }
}
