package bg.registratura.document.reading;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large the packed parts of a PDF would be. They are unpacked into a small buffer and thrown away, before any reader of
 * PDF sees them; what scanners never use, and what could hide behind it, is refused.
 */
final class Inflation {

    /** Colour at 400 dots per inch, as it lies in a PDF that packs it without loss. */
    private static final long MOST_BYTES = 64L << 20;

    private static final String STREAM = "stream";

    /** The reader passes over these two without looking at them. */
    private static final int ZLIB_HEAD = 2;

    /** Packings that grow without bound or wrap another one, named outright, by reference, or with disguised letters. */
    private static final Pattern NEVER_SCANNED = Pattern.compile("/(?:LZW|RunLength|ASCII85|ASCIIHex)Decode\\b"
            + "|/Filter\\s+\\d+\\s+\\d+\\s+R\\b"
            + "|\\[[^\\]<>]{0,100}FlateDecode[^\\]<>]{0,100}FlateDecode");

    private static final Pattern DISGUISED = Pattern.compile("/[A-Za-z0-9#]*#[0-9A-Fa-f]{2}[A-Za-z0-9#]*");
    private static final Pattern SIGN = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKING = Pattern.compile("/(?:Filter|[A-Za-z0-9]*Decode)");

    private Inflation() {}

    static void check(byte[] file) throws Unreadable {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (NEVER_SCANNED.matcher(text).find()
                || DISGUISED.matcher(text).results().anyMatch(name -> isPacking(name.group()))) {
            throw new Unreadable(Reading.Refusal.STRANGE);
        }
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + 1)) {
            weigh(file, begin(text, at + STREAM.length()));
        }
    }

    private static boolean isPacking(String disguised) {
        var name = SIGN.matcher(disguised)
                .replaceAll(sign -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
        return PACKING.matcher(name).matches();
    }

    private static int begin(String text, int at) {
        int begin = at;
        while (text.startsWith(" ", begin)) {
            begin++;
        }
        begin += text.startsWith("\r", begin) ? 1 : 0;
        return begin + (text.startsWith("\n", begin) ? 1 : 0);
    }

    /** What is not packed in this way, or is broken after a harmless beginning, is left to its reader. */
    private static void weigh(byte[] file, int begin) throws Unreadable {
        int packed = begin + ZLIB_HEAD;
        if (packed >= file.length) {
            return;
        }
        if (inflated(file, packed) > MOST_BYTES) {
            throw new Unreadable(Reading.Refusal.TOO_FINE);
        }
    }

    private static long inflated(byte[] file, int packed) {
        var inflater = new Inflater(true);
        long written = 0;
        try {
            inflater.setInput(file, packed, file.length - packed);
            var thrownAway = new byte[1 << 16];
            int some = 1;
            while (some > 0 && written <= MOST_BYTES) {
                some = inflater.inflate(thrownAway);
                written += some;
            }
            return written;
        } catch (DataFormatException _) {
            return written;
        } finally {
            inflater.end();
        }
    }
}
