package bg.registratura.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.function.Consumer;

/** A scanner may be used wherever the cursor is: what it reads goes to whoever on the page takes its kind. */
public final class Scans {

    private static final String TEXT = "event.detail";

    private Scans() {}

    /** What a scanner reads. */
    public enum Kind {
        /** The machine-readable zone of a document. */
        ZONE,
        /** A barcode or a number. */
        CODE
    }

    /** While the component can be seen it takes scans of a kind; of several the latest on the page does. */
    public static void take(Component taker, Kind kind, Consumer<String> scanned) {
        taker.getElement()
                .addEventListener(
                        "scanned",
                        event -> scanned.accept(event.getEventData().get(TEXT).asString("")))
                .addEventData(TEXT);
        taker.addAttachListener(_ -> taker.getElement()
                .executeJs(
                        "import(new URL('scans.js', document.baseURI)).then(m => m.take(this, $0))",
                        kind.name().toLowerCase(Locale.ROOT)));
    }
}
