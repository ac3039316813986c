import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes the file by which the house knows passwords that leaked elsewhere: of each the first eight bytes of its SHA-1, in
 * order. Reads either a list of SHA-1 hashes in their order, one a line with or without a count behind a colon, or plain
 * passwords.
 */
class BreachedPasswords {

    private static final int SHORTEST = 15;

    void main(String[] args) throws IOException {
        var from = Path.of(args[1]);
        var to = Path.of(args[2]);
        long written = args[0].equals("plain") ? plain(from, to) : hashes(from, to);
        System.out.println(written + " passwords in " + to);
    }

    /** What is shorter than any password here need not be known. */
    private static long plain(Path from, Path to) throws IOException {
        try (var lines = Files.lines(from);
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            var prefixes = lines.map(line -> Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                    .filter(line -> line.codePointCount(0, line.length()) >= SHORTEST)
                    .mapToLong(BreachedPasswords::prefix)
                    .map(prefix -> prefix ^ Long.MIN_VALUE)
                    .sorted()
                    .distinct()
                    .map(prefix -> prefix ^ Long.MIN_VALUE)
                    .toArray();
            for (long prefix : prefixes) {
                out.writeLong(prefix);
            }
            return prefixes.length;
        }
    }

    private static long hashes(Path from, Path to) throws IOException {
        long written = 0;
        long last = 0;
        try (var lines = Files.newBufferedReader(from, StandardCharsets.US_ASCII);
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 20))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                long prefix = HexFormat.fromHexDigitsToLong(line, 0, 16);
                if (written > 0 && Long.compareUnsigned(prefix, last) < 0) {
                    throw new IOException("the hashes are not in their order: take the list that is ordered by hash");
                }
                if (written == 0 || prefix != last) {
                    out.writeLong(prefix);
                    written++;
                }
                last = prefix;
            }
        }
        return written;
    }

    private static long prefix(String password) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
