package bg.registratura.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A place in a file that says it is a signature (ISO 32000-1, 12.8.1): which bytes it covers, and the CMS message between them. It
 * is found in the bytes themselves, so that nothing a stranger made is read as a PDF.
 *
 * @param covered how many bytes from the first on, with the message
 */
record SealRange(int before, int after, int covered, byte[] message) {

    private static final int MOST = 16;
    private static final Pattern PLACE = Pattern.compile(
            "/ByteRange\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]", Pattern.CASE_INSENSITIVE);

    static List<SealRange> in(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        return PLACE.matcher(text)
                .results()
                .limit(MOST)
                .flatMap(found -> of(file, found).stream())
                .toList();
    }

    /** Whether nothing follows what it covers. */
    boolean isWhole(byte[] file) {
        return covered == file.length;
    }

    /** The bytes it covers, without the message. */
    byte[] signed(byte[] file) {
        var bytes = Arrays.copyOf(file, before + covered - after);
        System.arraycopy(file, after, bytes, before, covered - after);
        return bytes;
    }

    /** All bytes up to the last it covers: the file as it was sealed. */
    byte[] revision(byte[] file) {
        return Arrays.copyOf(file, covered);
    }

    private static Optional<SealRange> of(byte[] file, MatchResult found) {
        int before = Integer.parseInt(found.group(1));
        int after = Integer.parseInt(found.group(2));
        long end = (long) after + Integer.parseInt(found.group(3));
        if (before >= after - 2 || end > file.length || file[before] != '<' || file[after - 1] != '>') {
            return Optional.empty();
        }
        try {
            var hex = new String(file, before + 1, after - before - 2, StandardCharsets.ISO_8859_1);
            return Optional.of(
                    new SealRange(before, after, (int) end, cut(HexFormat.of().parseHex(hex))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The room for a message is longer than the message: its first bytes say how long it is (ITU-T X.690, 8.1.3). */
    private static byte[] cut(byte[] room) {
        if (room.length < 2) {
            throw new IllegalArgumentException("no message");
        }
        int first = room[1] & 0xFF;
        int digits = first < 0x80 ? 0 : first & 0x7F;
        if (digits > 3 || room.length < 2 + digits) {
            throw new IllegalArgumentException("no message of this length");
        }
        int length = digits == 0 ? first : 0;
        for (int at = 2; at < 2 + digits; at++) {
            length = length << 8 | room[at] & 0xFF;
        }
        int whole = 2 + digits + length;
        if (whole > room.length) {
            throw new IllegalArgumentException("a message that ends too soon");
        }
        return Arrays.copyOf(room, whole);
    }
}
