package bg.registratura.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A file that is made at the press of a button and given to the browser once. */
public final class Saving {

    private static final String TAKE = """
            const link = Object.assign(document.createElement('a'), {href: $0, download: $1});
            document.body.append(link);
            link.click();
            link.remove();
            """;

    private Saving() {}

    /** Gives the browser a file to keep; the address it is taken from answers nobody a second time. */
    public static void save(byte[] file, String name, String mediaType) {
        var once = new AtomicReference<byte @Nullable []>(file);
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = once.getAndSet(null);
            return bytes == null
                    ? DownloadResponse.error(410)
                    : new DownloadResponse(new ByteArrayInputStream(bytes), name, mediaType, bytes.length);
        });
        var registration = VaadinSession.getCurrent().getResourceRegistry().registerResource(handler);
        UI.getCurrent().addDetachListener(_ -> registration.unregister());
        UI.getCurrent().getPage().executeJs(TAKE, registration.getResourceUri().toString(), name);
    }
}
