package bg.registratura.document.reading;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large the packed parts of a PDF would be. They are unpacked into a small buffer and thrown away, before any reader of
 * PDF sees them; what scanners never use, and what could hide behind it, is refused.
 */
final class Inflation {

    /** Colour at 400 dots per inch, as it lies in a PDF that packs it without loss. */
    private static final long MOST_BYTES = 64L << 20;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final String[] NEVER_SCANNED = {"/LZWDecode", "/RunLengthDecode", "FlateDecode/Fl", "FlateDecode /Fl"
    };
    private static final int ZLIB = 0x78;

    private Inflation() {}

    static void check(byte[] file) throws Unreadable {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        for (var filter : NEVER_SCANNED) {
            if (text.contains(filter)) {
                throw new Unreadable(Reading.Refusal.TOO_FINE);
            }
        }
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
            int begin = begin(file, at + STREAM.length);
            if (begin < file.length && (file[begin] & 0xFF) == ZLIB) {
                weigh(file, begin);
            }
        }
    }

    private static int begin(byte[] file, int at) {
        int begin = at;
        while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n' || file[begin] == ' ')) {
            begin++;
        }
        return begin;
    }

    private static void weigh(byte[] file, int begin) throws Unreadable {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, begin, file.length - begin);
            var thrownAway = new byte[1 << 16];
            int some = 1;
            while (some > 0 && inflater.getBytesWritten() <= MOST_BYTES) {
                some = inflater.inflate(thrownAway);
            }
            if (inflater.getBytesWritten() > MOST_BYTES) {
                throw new Unreadable(Reading.Refusal.TOO_FINE);
            }
        } catch (DataFormatException _) {
            // Not packed in this way, or broken after a harmless beginning: its reader will see.
            return;
        } finally {
            inflater.end();
        }
    }
}
