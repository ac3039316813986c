package bg.registratura.dicomweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An answer of several parts (RFC 2387), written while it is read. */
final class Parts {

    private final OutputStream out;
    private final String boundary = UUID.randomUUID().toString();

    Parts(HttpServletResponse response, String type) throws IOException {
        response.setContentType("multipart/related; type=\"%s\"; boundary=\"%s\"".formatted(type, boundary));
        this.out = response.getOutputStream();
    }

    /** Begins a part; what is written to the answer after that is its content. */
    OutputStream begin(String type, String location) throws IOException {
        write("\r\n--%s\r\nContent-Type: %s\r\nContent-Location: %s\r\n\r\n".formatted(boundary, type, location));
        return out;
    }

    /** Without this no reader takes the answer for whole. */
    void end() throws IOException {
        write("\r\n--" + boundary + "--\r\n");
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
