package bg.registratura.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Printing through the browser: the page fetches the sheet once into memory, prints it from there and forgets it. Nothing
 * lies on the disk of the desk, and the address it was fetched from answers nobody a second time.
 */
public final class Printing {

    private Printing() {}

    /** Opens the browser's printing of a PDF; the name is what its window shows. */
    public static void print(byte[] pdf, String name) {
        var ui = UI.getCurrent();
        var sheet = new AtomicReference<byte @Nullable []>(pdf);
        var inline = DownloadHandler.fromInputStream(_ -> {
                    var bytes = sheet.getAndSet(null);
                    return bytes == null
                            ? DownloadResponse.error(410)
                            : new DownloadResponse(
                                    new ByteArrayInputStream(bytes), name + ".pdf", "application/pdf", bytes.length);
                })
                .inline();
        var registration =
                VaadinSession.getCurrent().getResourceRegistry().registerResource(new FromADialogToo(inline));
        ui.addDetachListener(_ -> {
            sheet.set(null);
            registration.unregister();
        });
        ui.getPage()
                .executeJs(
                        "return import(new URL('printing.js', document.baseURI)).then(m => m.print($0, $1))",
                        registration.getResourceUri().toString(),
                        name)
                .then(_ -> registration.unregister(), _ -> {
                    registration.unregister();
                    Notices.refused("shell.printing.failed");
                });
    }

    /** The sheet that was printed last is in somebody's hands: the page lets go of it. */
    public static void forget() {
        UI.getCurrent().getPage().executeJs("import(new URL('printing.js', document.baseURI)).then(m => m.forget())");
    }

    /** Gives the sheet out behind a modal dialog too: the page that owns it takes no acts then, and the sheet is of the dialog. */
    private record FromADialogToo(DownloadHandler sheet) implements DownloadHandler {

        @Override
        public void handleDownloadRequest(DownloadEvent event) throws IOException {
            sheet.handleDownloadRequest(event);
        }

        @Override
        public boolean isAllowInert() {
            return true;
        }
    }
}
