package bg.registratura.pad.ui;

import bg.registratura.document.Ink;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A field to sign in; what was drawn stays in the browser until it is asked for. */
@Tag("ink-field")
class InkField extends Component implements HasStyle, HasSize {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 2_000_000;

    InkField(String label, Consumer<Ink> given) {
        getElement().setAttribute("label", label);
        addListener(Inked.class, event -> event.ink().ifPresent(given));
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        getElement().executeJs("return import(new URL('ink.js', document.baseURI)).then(() => null)");
    }

    void clear() {
        getElement().callJsFunction("clear");
    }

    void undo() {
        getElement().callJsFunction("undo");
    }

    /** Asks for what was drawn. */
    void give() {
        getElement().callJsFunction("give");
    }

    /** What was drawn, as the browser tells it. */
    @DomEvent("inked")
    public static class Inked extends ComponentEvent<InkField> {

        private final String detail;

        public Inked(InkField source, boolean fromClient, @EventData("event.detail") String detail) {
            super(source, fromClient);
            this.detail = detail;
        }

        /** The strokes; nothing where the browser told what is none. */
        Optional<Ink> ink() {
            try {
                return detail.length() > LONGEST ? Optional.empty() : Optional.of(JSON.readValue(detail, Ink.class));
            } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
                return Optional.empty();
            }
        }
    }
}
