package bg.registratura.dicomweb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a message of several parts (RFC 2046 section 5.1) while it comes; of a part no more than a piece is in memory. */
final class PartReader {

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_HEAD = 8 * 1024;
    private static final long LARGEST_PART = 2L << 30;

    private final InputStream in;
    private final byte[] mark;
    private boolean over;
    private @Nullable Part open;

    PartReader(InputStream in, String boundary) throws IOException {
        this.in = new BufferedInputStream(in, 2 * PIECE);
        this.mark = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        begin();
    }

    /** The first mark may stand at the very beginning, without a line end before it. */
    private void begin() throws IOException {
        var first = Arrays.copyOfRange(mark, 2, mark.length);
        in.mark(first.length);
        if (Arrays.equals(in.readNBytes(first.length), first)) {
            ends();
            return;
        }
        in.reset();
        var preamble = new Part("");
        preamble.skipAll();
    }

    /** The next part, once the one before was read to its end or left; empty after the last. */
    Optional<Part> next() throws IOException {
        if (open != null) {
            open.skipAll();
        }
        if (over) {
            return Optional.empty();
        }
        open = new Part(head());
        return Optional.of(open);
    }

    /** After a mark: two dashes when it was the last, else the end of its line. */
    private void ends() throws IOException {
        int first = in.read();
        int second = in.read();
        if (first == '-' && second == '-') {
            over = true;
            return;
        }
        while (first == ' ' || first == '\t') {
            first = second;
            second = in.read();
        }
        if (first != '\r' || second != '\n') {
            throw new Refusal(400, "a part is not marked off as it should be");
        }
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n") && !head.toString().equals("\r\n")) {
            int one = in.read();
            if (one < 0 || head.length() == LONGEST_HEAD) {
                throw new Refusal(400, "the head of a part does not end");
            }
            head.append((char) one);
        }
        return head.toString();
    }

    /** The bytes of one part. */
    final class Part extends InputStream {

        private final String head;
        private boolean done;
        private long given;

        private Part(String head) {
            this.head = head;
        }

        /** What its head says of what it is; empty where it says nothing. */
        String type() {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        void skipAll() throws IOException {
            var piece = new byte[PIECE];
            while (read(piece, 0, piece.length) >= 0) {
                continue;
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        /** Looks a piece ahead: what could be the beginning of the mark is not given out before it is known that it is none. */
        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (done || length == 0) {
                return done ? -1 : 0;
            }
            int most = Math.min(length, PIECE);
            in.mark(most + mark.length);
            var ahead = in.readNBytes(most + mark.length);
            in.reset();
            int at = indexOf(ahead);
            if (at < 0 && ahead.length < mark.length) {
                throw new Refusal(400, "the message ends within a part");
            }
            int free = at >= 0 ? at : ahead.length - mark.length + 1;
            int count = Math.min(length, free);
            if (count == 0) {
                in.skipNBytes(mark.length);
                done = true;
                ends();
                return -1;
            }
            given += count;
            if (given > LARGEST_PART) {
                throw new Refusal(413, "an object is too large");
            }
            in.skipNBytes(count);
            System.arraycopy(ahead, 0, into, offset, count);
            return count;
        }

        private int indexOf(byte[] ahead) {
            for (int i = 0; i + mark.length <= ahead.length; i++) {
                if (ahead[i] == '\r' && Arrays.equals(ahead, i, i + mark.length, mark, 0, mark.length)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
