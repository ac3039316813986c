package bg.registratura.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one file of a form (RFC 7578), read in memory: no part of it comes onto a disk. */
final class FormFile {

    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data;.*\\bboundary=\"?([^\";\\s]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);

    private FormFile() {}

    /** The file; empty where the form bears none, or more than the most bytes. */
    static Optional<byte[]> in(HttpServletRequest request, int most) throws IOException {
        var type = request.getContentType();
        var named = BOUNDARY.matcher(type == null ? "" : type);
        if (!named.matches()) {
            return Optional.empty();
        }
        var body = request.getInputStream().readNBytes(most + 1);
        return body.length > most ? Optional.empty() : first(body, named.group(1));
    }

    private static Optional<byte[]> first(byte[] body, String boundary) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        int head = text.indexOf("--" + boundary + "\r\n");
        int from = text.indexOf("\r\n\r\n", Math.max(head, 0));
        int to = text.indexOf("\r\n--" + boundary, Math.max(from, 0));
        if (head < 0 || from < 0 || to < from + 4 || !text.substring(head, from).contains("name=\"file\"")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOfRange(body, from + 4, to)).filter(file -> file.length > 0);
    }
}
