package bg.registratura.dicomweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** One long value as an answer: by itself, or as the only part of several. */
final class BulkAnswer {

    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    private final @Nullable Parts parts;
    private final OutputStream out;

    BulkAnswer(HttpServletResponse response, boolean inParts, String location) throws IOException {
        if (inParts) {
            this.parts = new Parts(response, BYTES);
            this.out = parts.begin(BYTES, location);
        } else {
            this.parts = null;
            response.setContentType(BYTES);
            this.out = response.getOutputStream();
        }
    }

    OutputStream out() {
        return out;
    }

    void end() throws IOException {
        if (parts != null) {
            parts.end();
        }
    }
}
