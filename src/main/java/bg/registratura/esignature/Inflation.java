package bg.registratura.esignature;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unfolds the streams of a PDF (ISO 32000-1, 7.3.8) and throws them away, so that a bomb goes off where nothing is kept. */
final class Inflation {

    static final long MOST_OF_ONE = 64L << 20;

    private static final long MOST_OF_ALL = 512L << 20;
    private static final int MOST_SIGNATURES = 10;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern FOLDED_TWICE = Pattern.compile(
            "/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode)\\s*/(?:FlateDecode|Fl|LZWDecode|LZW)\\b");
    private static final Pattern SIGNED = Pattern.compile("/ByteRange\\s*\\[");

    private Inflation() {}

    /** Whether it holds no more than a file that a person signs. */
    static boolean isHonest(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (FOLDED_TWICE.matcher(text).find()
                || SIGNED.matcher(text).results().limit(MOST_SIGNATURES + 1L).count() > MOST_SIGNATURES) {
            return false;
        }
        var streams = STREAM.matcher(text);
        long all = 0;
        while (streams.find()) {
            long one = length(pdf, streams.end());
            all += one;
            if (one > MOST_OF_ONE || all > MOST_OF_ALL) {
                return false;
            }
        }
        return true;
    }

    /** How long a stream is unfolded, and one more where it is longer than the most; none where it is not folded. */
    private static long length(byte[] pdf, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            var away = new byte[1 << 16];
            long length = 0;
            while (!inflater.finished() && length <= MOST_OF_ONE) {
                int more = inflater.inflate(away);
                if (more == 0) {
                    break;
                }
                length += more;
            }
            return length;
        } catch (DataFormatException _) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
